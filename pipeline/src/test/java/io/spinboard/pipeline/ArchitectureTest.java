package io.spinboard.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItems;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.transforms.DoFn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The dependencies between packages, as docs/architecture.md describes them. */
class ArchitectureTest {
  private static final String ROOT = "io.spinboard.pipeline";

  /** Each feature can be deleted without changes to another one. */
  private static final List<String> FEATURES =
      List.of("standings", "hotness", "campaigns", "accounting");

  /** Packages that features depend on. */
  private static final List<String> NEUTRAL =
      List.of("shard", "rank", "tick", "publish", "postgres", "wire", "runner");

  private static final String INGEST = "ingest";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void everyPackageIsAFeatureNeutralOrIngest() {
    Set<String> packages =
        CLASSES.getPackage(ROOT).getSubpackages().stream()
            .map(JavaPackage::getRelativeName)
            .collect(Collectors.toSet());
    Set<String> known =
        Stream.of(FEATURES.stream(), NEUTRAL.stream(), Stream.of(INGEST))
            .flatMap(names -> names)
            .collect(Collectors.toSet());

    assertThat(known, hasItems(packages.toArray(String[]::new)));
  }

  @ParameterizedTest
  @FieldSource("FEATURES")
  void aFeatureDependsNeitherOnOtherFeaturesNorOnIngest(String feature) {
    String[] others =
        Stream.concat(FEATURES.stream().filter(name -> !name.equals(feature)), Stream.of(INGEST))
            .map(ArchitectureTest::inPackage)
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(inPackage(feature))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(CLASSES);
  }

  @Test
  void neutralPackagesDependNeitherOnFeaturesNorOnIngest() {
    noClasses()
        .that()
        .resideInAnyPackage(inPackages(NEUTRAL))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(inPackages(FEATURES))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage(inPackage(INGEST))
        .check(CLASSES);
  }

  @Test
  void ingestDependsNeitherOnShardsNorOnFeatures() {
    noClasses()
        .that()
        .resideInAPackage(inPackage(INGEST))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(inPackages(FEATURES))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(inPackages(List.of("shard", "rank", "tick")))
        .check(CLASSES);
  }

  @Test
  void onlyTheRootPackageAssemblesThePipeline() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(CLASSES);
  }

  @Test
  void doFnsEndInFn() {
    classes()
        .that()
        .areAssignableTo(DoFn.class)
        .should()
        .haveSimpleNameEndingWith("Fn")
        .check(CLASSES);
  }

  private static String[] inPackages(List<String> names) {
    return names.stream().map(ArchitectureTest::inPackage).toArray(String[]::new);
  }

  private static String inPackage(String name) {
    return ROOT + "." + name + "..";
  }
}
