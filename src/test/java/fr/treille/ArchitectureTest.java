package fr.treille;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.origin;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.ChampDate;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.MainLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The rules of the house that a compiler does not check. */
@AnalyzeClasses(packages = "fr.treille", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final long FICHIERS = 25;

    private static final Set<String> COMMERCIAUX = Set.of(
            "charts", "spreadsheet", "crud", "gridpro", "board", "dashboard", "map", "richtexteditor", "cookieconsent");

    @ArchTest
    static final ArchRule entites_et_depots_restent_dans_leur_module = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule vaadin_reste_dans_les_ecrans = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..")
            .and()
            .doNotHaveFullyQualifiedName(Treille.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule chaque_adresse_dit_qui_y_entre = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class);

    @ArchTest
    static final ArchRule les_ecrans_ne_sont_pas_publics =
            classes().that().areAnnotatedWith(Route.class).should().notBePublic();

    @ArchTest
    static final ArchRule chaque_entree_du_menu_dit_sa_rubrique =
            classes().that().areAnnotatedWith(Menu.class).should().beAnnotatedWith(EntreeMenu.class);

    @ArchTest
    static void le_rang_d_une_entree_est_a_elle_dans_sa_rubrique(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(classe -> classe.isAnnotatedWith(Menu.class))
                        .map(classe ->
                                classe.getAnnotationOfType(EntreeMenu.class).value() + " "
                                        + classe.getAnnotationOfType(Menu.class).order()))
                .doesNotHaveDuplicates();
    }

    @ArchTest
    static final ArchRule chaque_service_dit_qui_l_appelle = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(PreAuthorize.class);

    @ArchTest
    static final ArchRule le_temps_vient_de_l_horloge = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("fr.treille.socle.commun.temps.HorlogeConfiguration")
            .should(callMethodWhere(new DescribedPredicate<JavaMethodCall>("now() sans horloge") {
                @Override
                public boolean test(JavaMethodCall appel) {
                    return appel.getTarget().getName().equals("now")
                            && appel.getTarget().getOwner().getPackageName().equals("java.time")
                            && appel.getTarget().getRawParameterTypes().isEmpty();
                }
            }));

    /** A part of a page that set it by itself would stop what the other parts follow. */
    @ArchTest
    static final ArchRule le_rythme_d_une_page_est_celui_de_toutes_ses_parties = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Rafraichissement(\\$.*)?")
            .should()
            .callMethod("com.vaadin.flow.component.UI", "setPollInterval", "int");

    @ArchTest
    static final ArchRule pas_de_style_dans_les_ecrans = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should(callMethodWhere(new DescribedPredicate<JavaMethodCall>("getStyle()") {
                @Override
                public boolean test(JavaMethodCall appel) {
                    return appel.getTarget().getName().equals("getStyle");
                }
            }));

    /** Past that a root is split by subject; the screens of a module are one subject, however many they are. */
    @ArchTest
    static void un_paquet_tient_en_vingt_cinq_fichiers(JavaClasses classes) throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var parPaquet = sources.filter(fichier -> fichier.toString().endsWith(".java"))
                    .filter(fichier -> !fichier.endsWith("package-info.java"))
                    .map(fichier -> fichier.getParent().toString().replace('\\', '/'))
                    .filter(paquet -> !paquet.matches(".*/ui(/.*)?"))
                    .collect(Collectors.groupingBy(paquet -> paquet, Collectors.counting()));

            assertThat(parPaquet)
                    .isNotEmpty()
                    .allSatisfy((paquet, fichiers) ->
                            assertThat(fichiers).as(paquet).isLessThanOrEqualTo(FICHIERS));
        }
    }

    /**
     * One way puts a refusal on its field ({@code Formulaire}, {@code ChampsRefusables}). Left: the second factor, whose refusal
     * comes in the address, and a table of rows, which is itself a field.
     */
    @ArchTest
    static final ArchRule un_refus_vient_sur_son_champ_d_une_seule_facon = noClasses()
            .that()
            .resideOutsideOfPackage("fr.treille.socle.commun.ui")
            .and()
            .haveNameNotMatching(".*\\.(SecondFacteurView|RangsEditables)(\\$.*)?")
            .should()
            .callMethodWhere(target(nameMatching("setInvalid|setErrorMessage"))
                    .and(not(target(owner(assignableTo(LoginI18n.class))))));

    /** Filtered otherwise, « herault » finds no « Hérault ». */
    @ArchTest
    static final ArchRule ce_qu_un_champ_propose_se_trouve_comme_on_le_tape = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Champs.class.getName())
            .should()
            .callMethodWhere(target(nameMatching("setItems")).and(target(owner(assignableTo(ComboBoxBase.class)))));

    /** One date field understands what is typed and bounds it ({@code Champs.date}); no field has a day and a time. */
    @ArchTest
    static final ArchRule une_date_se_tape_dans_un_seul_champ = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ChampDate.class.getName())
            .should()
            .callConstructorWhere(target(owner(assignableTo(DatePicker.class)))
                    .and(not(target(owner(assignableTo(ChampDate.class))))))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.vaadin.flow.component.datetimepicker.DateTimePicker");

    /**
     * What is typed among proposals and left there is taken or said ({@code ChampChoix}, {@code ChampChoixMultiple}), never
     * emptied without a word. Left: the search of the shell, which is no field to fill.
     */
    @ArchTest
    static final ArchRule un_texte_laisse_parmi_des_propositions_ne_se_perd_pas = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(MainLayout.class.getName())
            .should()
            .callConstructorWhere(target(owner(assignableTo(ComboBoxBase.class)))
                    .and(not(target(owner(assignableTo(ChampChoix.class)))))
                    .and(not(target(owner(assignableTo(ChampChoixMultiple.class)))))
                    .and(not(origin(owner(assignableTo(ChampChoix.class)))))
                    .and(not(origin(owner(assignableTo(ChampChoixMultiple.class))))));

    @ArchTest
    static final ArchRule rien_qui_demande_node = noClasses()
            .should()
            .beAnnotatedWith(NpmPackage.class)
            .orShould()
            .beAnnotatedWith(JsModule.class)
            .orShould()
            .beAnnotatedWith(CssImport.class);

    @ArchTest
    static final ArchRule aucun_composant_commercial = classes()
            .should(new ArchCondition<>("n’utiliser que les composants libres") {
                @Override
                public void check(JavaClass classe, ConditionEvents evenements) {
                    classe.getDirectDependenciesFromSelf().forEach(dependance -> {
                        var paquet = dependance.getTargetClass().getPackageName();
                        var prefixe = "com.vaadin.flow.component.";
                        if (paquet.startsWith(prefixe)
                                && COMMERCIAUX.contains(
                                        paquet.substring(prefixe.length()).split("\\.")[0])) {
                            evenements.add(SimpleConditionEvent.violated(classe, dependance.getDescription()));
                        }
                    });
                }
            });
}
