package dev.breadcrumbs.cloudtrail.query.internal.function;

/** How many arguments a function takes, and how it is bound to them. */
record Definition(int least, int most, Binder binder) {
  private static final int ANY = Integer.MAX_VALUE;

  /** Makes a function for a call of it. */
  @FunctionalInterface
  interface Binder {
    EvalFunction bind(Call call);
  }

  /** A function that has nothing to prepare. */
  static Definition of(int count, EvalFunction function) {
    return new Definition(count, count, call -> function);
  }

  static Definition of(int least, int most, EvalFunction function) {
    return new Definition(least, most, call -> function);
  }

  static Definition from(int least, EvalFunction function) {
    return new Definition(least, ANY, call -> function);
  }

  static Definition bound(int count, Binder binder) {
    return new Definition(count, count, binder);
  }

  static Definition bound(int least, int most, Binder binder) {
    return new Definition(least, most, binder);
  }

  static Definition boundFrom(int least, Binder binder) {
    return new Definition(least, ANY, binder);
  }

  EvalFunction bind(Call call) {
    if (call.size() < least || call.size() > most) {
      throw call.bad("takes " + expected() + ", not " + call.size());
    }
    return binder.bind(call);
  }

  private String expected() {
    if (most == ANY) {
      return "at least " + counted(least);
    }
    if (least == most) {
      return least == 0 ? "no arguments" : counted(least);
    }
    return least + (most == least + 1 ? " or " : " to ") + counted(most);
  }

  private static String counted(int count) {
    return count + (count == 1 ? " argument" : " arguments");
  }
}
