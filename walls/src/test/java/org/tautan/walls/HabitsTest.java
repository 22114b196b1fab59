package org.tautan.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Predicate;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/// The habits of the house that bytecode shows.
class HabitsTest {
  /// Words that say nothing about what a class is.
  private static final Pattern EMPTY_NAME =
      Pattern.compile("Abstract.*|.*(Manager|Helper|Utils?|Impl|Context|Data|Info|Base)");

  @Test
  void namesSaySomething() {
    classes()
        .should(
            new ArchCondition<>("have a name that says what they are") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
                  events.add(SimpleConditionEvent.violated(type, type.getDescription()));
                }
              }
            })
        .check(House.SHIPPED);
  }

  @Test
  void threadsAreMadeInCompositionRootsOnly() {
    Set<String> makers = new TreeSet<>();
    for (JavaClass type : House.SHIPPED) {
      boolean makes =
          type.getMethodCallsFromSelf().stream().anyMatch(HabitsTest::makesThreads)
              || type.getConstructorCallsFromSelf().stream()
                  .anyMatch(call -> isThreadMaker(call.getTargetOwner()));
      if (makes) {
        makers.add(outermost(type).getName());
      }
    }
    makers.removeIf(
        name -> name.startsWith("org.tautan.testkit.") || name.startsWith("org.tautan.bench."));
    assertEquals(Allowed.read("thread-makers.txt").keySet(), makers);
  }

  @Test
  void onlyCommandsPrint() {
    noClasses()
        .that(outermostName("does not end in Command", name -> !name.endsWith("Command")))
        .should()
        .accessFieldWhere(
            DescribedPredicate.describe(
                "it is System.out or System.err",
                (JavaFieldAccess access) ->
                    access.getTargetOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err").contains(access.getTarget().getName())))
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "it is printStackTrace",
                (JavaMethodCall call) -> call.getTarget().getName().equals("printStackTrace")))
        .check(House.SHIPPED);
  }

  @Test
  void nobodyUsesTheJdksOldLogger() {
    Set<String> reasons = Allowed.read("old-logger.txt").keySet();
    noClasses()
        .that(
            DescribedPredicate.describe(
                "have no reason in old-logger.txt",
                (JavaClass type) -> !reasons.contains(outermost(type).getName())))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(Logger.class.getPackageName())
        .check(House.SHIPPED);
  }

  @Test
  void nothingIsUnimplemented() {
    noClasses().should().callConstructor(UnsupportedOperationException.class).check(House.SHIPPED);
  }

  @Test
  void testsNeverSleep() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "it is Thread.sleep",
                (JavaMethodCall call) ->
                    call.getTargetOwner().isEquivalentTo(Thread.class)
                        && call.getTarget().getName().equals("sleep")))
        .check(House.TESTS);
  }

  @Test
  void testsAreNeverSwitchedOff() {
    noClasses().should().beAnnotatedWith(Disabled.class).check(House.TESTS);
    noMethods().should().beAnnotatedWith(Disabled.class).check(House.TESTS);
  }

  @Test
  void everyTestIsInAClassThatIsRun() {
    Set<String> unseen =
        House.TESTS.stream()
            .filter(type -> type.getMethods().stream().anyMatch(HabitsTest::isTest))
            .filter(type -> !outermost(type).getSimpleName().endsWith("Test"))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unseen, "the names of test classes end in Test, or nobody runs them");
  }

  private static boolean isTest(CanBeAnnotated method) {
    return method.isMetaAnnotatedWith(Testable.class)
        || method.isAnnotatedWith("net.jqwik.api.Property")
        || method.isAnnotatedWith("net.jqwik.api.Example");
  }

  private static boolean makesThreads(JavaMethodCall call) {
    String method = call.getTarget().getName();
    JavaClass owner = call.getTargetOwner();
    return owner.isEquivalentTo(Executors.class)
        || (owner.isAssignableTo(Thread.class)
            && Set.of("ofVirtual", "ofPlatform", "startVirtualThread").contains(method));
  }

  private static boolean isThreadMaker(JavaClass made) {
    return made.isAssignableTo(Thread.class)
        || made.isAssignableTo(ThreadPoolExecutor.class)
        || made.isAssignableTo(ForkJoinPool.class)
        || made.isAssignableTo("io.netty.channel.EventLoopGroup");
  }

  private static DescribedPredicate<JavaClass> outermostName(
      String description, Predicate<String> test) {
    return DescribedPredicate.describe(
        "the name " + description, type -> test.test(outermost(type).getSimpleName()));
  }

  private static JavaClass outermost(JavaClass type) {
    JavaClass at = type;
    while (at.getEnclosingClass().isPresent()) {
      at = at.getEnclosingClass().get();
    }
    return at;
  }
}
