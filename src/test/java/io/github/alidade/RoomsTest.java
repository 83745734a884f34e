package io.github.alidade;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.alidade.redaction.ShownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the rooms of the house to what their `package-info` says.
class RoomsTest {
    private static final String ROOT = "io.github.alidade.";

    /// Words that every JVM program may use, and the two types of the model that hold nothing of an account.
    private static final List<String> EVERYBODY = List.of(
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.math..",
            "org.jspecify..",
            "com.google.errorprone.annotations..",
            "io.github.alidade.vocabulary..");

    private static final Set<String> HARMLESS_OF_THE_MODEL = Set.of(
            ROOT + "model.AlidadeException",
            ROOT + "model.AlidadeException$Kind",
            ROOT + "model.Progress",
            ROOT + "model.Progress$1");

    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        may("vocabulary");
        may("model");
        may(
                "source",
                "model",
                "source",
                "java.io",
                "java.nio..",
                "java.net..",
                "java.security..",
                "com.fasterxml.jackson..",
                "software.amazon.awssdk..",
                "org.slf4j");
        may("correlation", "model");
        may("graph", "model", "org.jgrapht..");
        may(
                "redaction",
                "model",
                "graph",
                "org.jgrapht..",
                "java.text",
                "java.nio..",
                "java.io",
                "java.net",
                "java.security",
                "javax.crypto..",
                "javax.xml.stream",
                // the audit reads what PDF files say
                "org.apache.pdfbox..",
                "org.apache.fontbox..",
                // and unpacks what other programs packed
                "org.apache.commons.compress..",
                "org.tukaani.xz");
        may("layout", "redaction", "org.apache.fontbox..", "org.apache.pdfbox.io", "java.io", "java.awt.geom");
        may("drawing", "layout", "redaction");
        may("table", "redaction");
        may("story", "redaction");
        may(
                "export",
                "drawing",
                "layout",
                "table",
                "story",
                "redaction",
                "java.io",
                "java.nio..",
                "java.awt..",
                "javax.imageio..",
                "javax.xml..",
                "org.apache..",
                "com.fasterxml.jackson..",
                "org.dhatim..",
                "org.jgrapht..",
                "org.w3c..",
                "org.xml..",
                "java.security");
        may(
                "pipeline",
                "model",
                "source",
                "correlation",
                "graph",
                "redaction",
                "layout",
                "drawing",
                "table",
                "story",
                "export",
                "java.io",
                "java.nio..",
                "com.fasterxml.jackson..",
                "org.slf4j",
                "java.security");
        may(
                "app",
                "app",
                "pipeline",
                "redaction",
                "layout",
                "drawing",
                "table",
                "story",
                "export",
                "javafx..",
                "atlantafx..",
                "org.kordamp..",
                "picocli..",
                "java.io",
                "java.nio..",
                "java.net",
                "java.awt..",
                "javax.imageio..",
                "org.slf4j",
                "com.fasterxml.jackson..",
                "source.aws");
    }

    private static JavaClasses program;

    @BeforeAll
    static void read() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.alidade");
        assertThat(program.size()).isGreaterThan(100);
    }

    private static void may(String room, String... others) {
        List<String> packages = new ArrayList<>(EVERYBODY);
        packages.add(ROOT + room + "..");
        for (String other : others) {
            boolean outside = other.startsWith("java")
                    || other.startsWith("org.")
                    || other.startsWith("com.")
                    || other.startsWith("software")
                    || other.startsWith("atlantafx")
                    || other.startsWith("picocli");
            packages.add(outside ? other : ROOT + other + "..");
        }
        MAY_USE.put(room, packages);
    }

    @TestFactory
    List<DynamicTest> everyRoomUsesOnlyWhatItMay() {
        return MAY_USE.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> classes()
                        .that(resideInAPackage(ROOT + room.getKey() + ".."))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(room.getValue().toArray(String[]::new))
                                        .or(named(HARMLESS_OF_THE_MODEL))
                                        .or(primitive()))
                        .allowEmptyShould(true)
                        .check(program)))
                .toList();
    }

    @Test
    void everyClassLivesInARoom() {
        classes()
                .that(DescribedPredicate.not(resideInAPackage("io.github.alidade")))
                .should()
                .resideInAnyPackage(MAY_USE.keySet().stream()
                        .map(room -> ROOT + room + "..")
                        .toArray(String[]::new))
                .check(program);
    }

    @Test
    void theRoomsAreFreeOfCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(program);
    }

    @Test
    void theAwsSdkIsOnlyInSourceAws() {
        noClasses()
                .that(resideInAPackage("io.github.alidade..")
                        .and(DescribedPredicate.not(resideInAPackage(ROOT + "source.aws.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("software.amazon.awssdk.."))
                .check(program);
    }

    @Test
    void picocliIsOnlyInTheCommandLineAndJavaFxOnlyInTheWindow() {
        noClasses()
                .that(resideInAPackage("io.github.alidade..")
                        .and(DescribedPredicate.not(resideInAPackage(ROOT + "app.cli.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("picocli.."))
                .check(program);
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage(ROOT + "app..")))
                .should()
                .dependOnClassesThat(resideInAPackage("javafx.."))
                .check(program);
        noClasses()
                .that(resideInAPackage(ROOT + "app.viewmodel.."))
                .should()
                // an image is a value; nodes and stages are the view's
                .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..")
                        .and(DescribedPredicate.not(resideInAPackage("javafx.scene.image"))))
                .check(program);
    }

    /// What a view says of a live account is what the view model made of it.
    @Test
    void viewsDoNotSeeWhereTopologiesComeFrom() {
        noClasses()
                .that(resideInAPackage(ROOT + "app.view.."))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "source.."))
                .check(program);
    }

    /// The compiler's proof: what lies behind redaction cannot name a type that holds raw text.
    @Test
    void nothingBehindRedactionCanGetAtRawText() {
        noClasses()
                .that(resideInAnyPackage(
                        ROOT + "layout..",
                        ROOT + "drawing..",
                        ROOT + "table..",
                        ROOT + "story..",
                        ROOT + "export..",
                        ROOT + "app.view..",
                        ROOT + "app.viewmodel.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                ROOT + "model..", ROOT + "graph..", ROOT + "source.file..", ROOT + "correlation..")
                        .and(DescribedPredicate.not(named(HARMLESS_OF_THE_MODEL))))
                .check(program);
        noClasses()
                .that(resideInAnyPackage(
                        ROOT + "layout..", ROOT + "drawing..", ROOT + "table..", ROOT + "export..", ROOT + "app.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.lang.reflect..", "java.lang.invoke.."))
                .orShould()
                .callMethod(java.lang.reflect.AccessibleObject.class, "setAccessible", boolean.class)
                .because("reflection could reach around the wall; lambdas and records need none of it by name")
                .allowEmptyShould(true)
                .check(programWithoutGeneratedCode());
    }

    /// Only redaction can turn a text of an account into a shown one; everybody else brings compile-time constants.
    @Test
    void nobodyButRedactionCanMakeAShownTextOfAnyString() {
        JavaClass shownText = program.get(ShownText.class);
        assertThat(shownText.getConstructors()).allMatch(c -> c.getModifiers().contains(JavaModifier.PRIVATE));
        for (JavaMethod method : shownText.getMethods()) {
            if (!method.getModifiers().contains(JavaModifier.PUBLIC)
                    || !method.getModifiers().contains(JavaModifier.STATIC)) {
                continue;
            }
            method.getParameters().stream()
                    .filter(parameter -> parameter.getRawType().getName().equals("java.lang.String"))
                    .forEach(parameter -> assertThat(parameter.isAnnotatedWith(CompileTimeConstant.class))
                            .as(method.getFullName())
                            .isTrue());
        }
    }

    /// Record patterns and string switches call bootstrap methods of these packages in bytecode that no source names.
    private static JavaClasses programWithoutGeneratedCode() {
        return program.that(new DescribedPredicate<>("written by hand") {
            @Override
            public boolean test(JavaClass type) {
                return type.getDirectDependenciesFromSelf().stream()
                        .noneMatch(d -> d.getTargetClass().getPackageName().equals("java.lang.invoke")
                                && !d.getDescription().contains("MethodHandles"));
            }
        });
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return new DescribedPredicate<>("one of " + names) {
            @Override
            public boolean test(JavaClass type) {
                return names.contains(type.getName());
            }
        };
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return new DescribedPredicate<>("a primitive or an array of what is allowed") {
            @Override
            public boolean test(JavaClass type) {
                return type.isPrimitive()
                        || type.isArray()
                                && (type.getBaseComponentType().isPrimitive()
                                        || type.getBaseComponentType()
                                                .getPackageName()
                                                .startsWith("java.")
                                        || type.getBaseComponentType()
                                                .getPackageName()
                                                .startsWith("io.github.alidade"));
            }
        };
    }
}
