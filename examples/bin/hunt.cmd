@echo off
rem Starts hunt on Windows. It needs a Java 17 or newer and nothing else.
rem HUNT_JAVA_OPTS holds options for java, such as -Xmx128m.
setlocal
if /i "%~1"=="shell" (
  echo hunt: hunt shell is a script for Linux and macOS; on Windows, start jshell with --class-path hunt.jar 1>&2
  exit /b 69
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1 || (
  echo hunt: no java; it needs Java 17 or newer, in PATH or in JAVA_HOME 1>&2
  exit /b 69
)
set "jar=%~dp0..\hunt.jar"
if not exist "%jar%" set "jar=%~dp0..\target\hunt.jar"
"%java%" %HUNT_JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%
