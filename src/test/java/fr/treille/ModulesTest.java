package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The house: six floors, each may use those below it, and each module depends on all that it declares and on nothing
 * else.
 */
class ModulesTest {

    /** From the ground up. What is invented for a demonstration may use everything, and nothing uses it. */
    private static final List<String> ETAGES =
            List.of("socle", "referentiel", "dossier", "engagement", "suivi", "pilotage", "demonstration");

    private static final ApplicationModules MODULES = ApplicationModules.of(Treille.class);

    /** What a module reads of another in SQL alone is declared too. */
    private static final FrontieresSql SQL = new FrontieresSql(MODULES, Map.of());

    @Test
    void les_modules_respectent_leurs_frontieres() {
        MODULES.verify();
    }

    @Test
    void chaque_module_est_a_un_etage() {
        assertThat(MODULES)
                .isNotEmpty()
                .allSatisfy(module ->
                        assertThat(ETAGES).contains(etage(module.getIdentifier().toString())));
    }

    @Test
    void un_etage_ne_connait_que_les_siens_et_ceux_du_dessous() {
        var montees = MODULES.stream()
                .flatMap(module -> connus(module).stream()
                        .filter(connu -> ETAGES.indexOf(etage(connu))
                                > ETAGES.indexOf(etage(module.getIdentifier().toString())))
                        .map(connu -> module.getIdentifier() + " -> " + connu))
                .toList();

        assertThat(montees).isEmpty();
    }

    @Test
    void aucune_dependance_declaree_n_est_inutile() {
        var inutiles = MODULES.stream()
                .flatMap(module -> {
                    var connus = connus(module);
                    return declares(module).stream()
                            .filter(declare -> !connus.contains(declare) && !ecrit(module, declare))
                            .filter(declare -> !SQL.lit(module.getIdentifier().toString(), declare))
                            .map(declare -> module.getIdentifier() + " -> " + declare);
                })
                .toList();

        assertThat(inutiles).isEmpty();
    }

    private static Set<String> connus(org.springframework.modulith.core.ApplicationModule module) {
        return module.getDirectDependencies(MODULES).stream()
                .map(ApplicationModuleDependency::getTargetModule)
                .map(cible -> cible.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A constant of another module leaves nothing in the compiled class: only the source says it. */
    private static boolean ecrit(org.springframework.modulith.core.ApplicationModule module, String autre) {
        var sources = Path.of("src/main/java", module.getBasePackage().getName().replace('.', '/'));
        try (var fichiers = Files.walk(sources)) {
            return fichiers.filter(Files::isRegularFile).anyMatch(fichier -> {
                try {
                    return Files.readString(fichier).contains("import fr.treille." + autre + ".");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> declares(org.springframework.modulith.core.ApplicationModule module) {
        var declaration =
                module.getBasePackage().findAnnotation(ApplicationModule.class).orElseThrow();
        return declaration.type() == ApplicationModule.Type.OPEN
                ? Set.of()
                : Set.of(declaration.allowedDependencies()).stream()
                        .map(dependance -> dependance.split(" :: ")[0])
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String etage(String module) {
        return module.split("\\.")[0];
    }
}
