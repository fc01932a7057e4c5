package dev.breadcrumbs.cloudtrail.isal;

import com.intel.gkl.compression.IntelInflater;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The binding's note that it took all of its input, which it calls "finished", sets and never takes
 * back: it has to be cleared before each piece of input, and that by reflection.
 */
final class InputFlag {
  private static final VarHandle FLAG = flag();

  private InputFlag() {}

  private static VarHandle flag() {
    try {
      return MethodHandles.privateLookupIn(IntelInflater.class, MethodHandles.lookup())
          .findVarHandle(IntelInflater.class, "finished", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the binding is of another version", e);
    }
  }

  static void clear(IntelInflater inflater) {
    FLAG.set(inflater, false);
  }

  static boolean isSet(IntelInflater inflater) {
    return inflater.finished();
  }
}
