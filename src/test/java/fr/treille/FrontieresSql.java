package fr.treille;

import fr.treille.socle.commun.TablesDuModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Which tables and views the modules name in SQL and JPQL, read from the constants of the compiled classes: literals, text
 * blocks, what the compiler put together, pieces of concatenations, annotations.
 */
final class FrontieresSql {

    /** Invented data may use everything, and nothing uses it. */
    static final String DEMONSTRATION = "demonstration";

    /** A module, the modules that it declares, its tables, the views that it publishes and those that it answers for. */
    record Module(String nom, Set<String> declares, Set<String> tables, Set<String> vues, Set<String> repond) {}

    /** A class, by its name within the product, that names a relation which its module may not. */
    record Traversee(String classe, String relation) {

        @Override
        public String toString() {
            return classe + " -> " + relation;
        }
    }

    private static final Path CLASSES = Path.of("target/classes/fr/treille");

    /**
     * Classes that write the name of a table which something else gives them, and where it is written: there and in
     * themselves, a text that is a table's name is one.
     */
    static final Map<String, Set<String>> FOURNISSEURS = Map.of(
            "engagement.acte.registre.LectureActes", Set.of(),
            "engagement.acte.registre.TableActes",
                    Set.of(
                            "engagement.acte.registre.Registres",
                            "engagement.convention.ConventionRequetes",
                            "engagement.notification.LettreRequetes"),
            // the tables of the entities of the module that calls it
            "socle.commun.trace.Traceur", Set.of(),
            "referentiel.etablissement.chargement.Attente", Set.of("referentiel.etablissement.chargement.Coordonnees"),
            "referentiel.etablissement.chargement.Rapprochement", Set.of(),
            "referentiel.etablissement.chargement.Recherches", Set.of(),
            // what the sources of the history say, which are asked
            "pilotage.historique.VersionsSql", Set.of());

    /** A table named alone, with its alias or with its columns: what another class puts into its statement. */
    private static final Pattern SEUL = Pattern.compile("\\s*,?\\s*(\\w+)(?:\\s+\\w{1,3})?\\s*(?:\\(.*|$)");

    private final Map<String, Module> modules = new TreeMap<>();
    private final Map<String, String> proprietaires = new HashMap<>();
    private final Set<String> publiees = new TreeSet<>();
    private final Map<String, String> entites;
    private final Map<String, Set<String>> nommees = new TreeMap<>();
    private final Set<String> trouees = new TreeSet<>();

    /** @param entites the table of each JPA entity, by its name */
    FrontieresSql(ApplicationModules application, Map<String, String> entites) {
        this(application, entites, CLASSES);
    }

    /** @param classes folder of compiled classes */
    FrontieresSql(ApplicationModules application, Map<String, String> entites, Path classes) {
        this.entites = entites;
        application.forEach(module -> {
            var nom = module.getIdentifier().toString();
            var declares = module
                    .getBasePackage()
                    .findAnnotation(ApplicationModule.class)
                    .map(declaration -> Set.of(declaration.allowedDependencies()))
                    .orElse(Set.of())
                    .stream()
                    .map(dependance -> dependance.split(" :: ")[0])
                    .collect(Collectors.toSet());
            var relations = module.getBasePackage().findAnnotation(TablesDuModule.class);
            var un = new Module(
                    nom,
                    declares,
                    relations.map(dites -> Set.of(dites.value())).orElse(Set.of()),
                    relations.map(dites -> Set.of(dites.vues())).orElse(Set.of()),
                    relations.map(dites -> Set.of(dites.repond())).orElse(Set.of()));
            modules.put(nom, un);
            un.tables().forEach(table -> attribuer(table, nom));
            un.vues().forEach(vue -> attribuer(vue, nom));
            publiees.addAll(un.vues());
        });
        lire(classes);
    }

    private void attribuer(String relation, String module) {
        var autre = proprietaires.put(relation, module);
        if (autre != null) {
            throw new IllegalStateException(relation + " is of " + autre + " and of " + module);
        }
    }

    Collection<Module> modules() {
        return modules.values();
    }

    /** Of each table and view. */
    Map<String, String> proprietaires() {
        return proprietaires;
    }

    /** Whether a module may name a relation; what is none of theirs is no matter. */
    boolean permis(String module, String relation) {
        var proprietaire = proprietaires.get(relation);
        return proprietaire == null
                || proprietaire.equals(module)
                || module.equals(DEMONSTRATION)
                || publiees.contains(relation) && modules.get(module).declares().contains(proprietaire);
    }

    /** The relation that a word names, in SQL or as a JPA entity; null for none. */
    @Nullable
    String relation(String nom) {
        var table = entites.getOrDefault(nom, nom.toLowerCase(Locale.ROOT));
        return proprietaires.containsKey(table) ? table : null;
    }

    /** The relations that stand where a text has a table. */
    Set<String> relations(NomsSql lus) {
        return lus.noms().stream()
                .map(this::relation)
                .filter(relation -> relation != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads the classes of a folder; their names are those within it. */
    private void lire(Path dossier) {
        var constantes = new TreeMap<String, Constantes>();
        try (var fichiers = Files.walk(dossier)) {
            fichiers.filter(fichier -> fichier.toString().endsWith(".class")).forEach(fichier -> {
                var classe = dossier.relativize(fichier).toString().replace('/', '.');
                constantes
                        .computeIfAbsent(
                                classe.substring(0, classe.length() - ".class".length())
                                        .split("\\$")[0],
                                nom -> new Constantes(new ArrayList<>(), new ArrayList<>()))
                        .lire(fichier);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        constantes.forEach((classe, lues) -> {
            var noms = new TreeSet<String>();
            for (var texte : lues.textes()) {
                var lu = NomsSql.de(texte);
                noms.addAll(relations(lu));
                if (lu.trous()) {
                    trouees.add(classe);
                }
            }
            if (trouees.contains(classe)
                    || FOURNISSEURS.values().stream().anyMatch(fournisseurs -> fournisseurs.contains(classe))) {
                lues.litteraux().forEach(texte -> noms.addAll(seule(texte)));
            }
            nommees.put(classe, noms);
        });
    }

    /** What each class names, by its name within the folder. */
    Map<String, Set<String>> nommees() {
        return nommees;
    }

    /** The classes that leave a table's place to something that they are given. */
    Set<String> trouees() {
        return trouees;
    }

    private Set<String> seule(String texte) {
        var mot = SEUL.matcher(texte);
        var relation = mot.matches() ? relation(mot.group(1)) : null;
        return relation == null ? Set.of() : Set.of(relation);
    }

    /** Where a module's SQL goes that it may not. */
    Set<Traversee> traversees() {
        var traversees = new TreeSet<Traversee>(Comparator.comparing(Traversee::toString));
        nommees.forEach((classe, relations) -> relations.stream()
                .filter(relation -> !permis(module(classe), relation))
                .forEach(relation -> traversees.add(new Traversee(classe, relation))));
        return traversees;
    }

    /** Whether the SQL of a module names a view of another. */
    boolean lit(String module, String autre) {
        return nommees.entrySet().stream()
                .filter(classe -> module(classe.getKey()).equals(module))
                .flatMap(classe -> classe.getValue().stream())
                .anyMatch(relation -> autre.equals(proprietaires.get(relation)));
    }

    /** The module of a class, « » for one that is in none. */
    String module(String classe) {
        return modules.keySet().stream()
                .filter(module -> classe.startsWith(module + "."))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /**
     * The constants of a class and of those within it.
     *
     * @param textes those that hold a space or the place of a value: anything else is a name of Java's
     * @param litteraux those that the code loads
     */
    private record Constantes(List<String> textes, List<String> litteraux) {

        void lire(Path fichier) {
            try {
                for (var constante : ClassFile.of().parse(fichier).constantPool()) {
                    if (constante instanceof Utf8Entry texte
                            && texte.stringValue().chars().anyMatch(caractere -> caractere <= ' ')) {
                        textes.add(texte.stringValue());
                    } else if (constante instanceof StringEntry litteral) {
                        litteraux.add(litteral.stringValue());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
