package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A function's call as it is bound: what is known of its arguments before any event is. */
record Call(String name, List<? extends @Nullable Object> constants, InstantSource clock) {
  int size() {
    return constants.size();
  }

  boolean isConstant(int index) {
    return index < size() && !EvalFunctions.NOT_CONSTANT.equals(constants.get(index));
  }

  /** Something made of an argument's text: now if it is a literal, otherwise as it comes. */
  <T> Prepared<T> prepare(int index, Function<String, T> compiler) {
    if (!isConstant(index)) {
      return new Prepared.Cached<>(compiler);
    }
    Object constant = constants.get(index);
    return new Prepared.Constant<>(
        constant == null ? null : checked(compiler, Values.text(constant)));
  }

  private <T> T checked(Function<String, T> compiler, String text) {
    try {
      return compiler.apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  /** Says in the function's name what is wrong. */
  IllegalArgumentException bad(String problem) {
    return new IllegalArgumentException(name + " " + problem);
  }
}
