package fr.treille.demonstration;

import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.socle.commun.Lettres;
import java.util.List;
import java.util.Random;

/** Names of things that do not exist; the same seed gives the same ones. */
final class Invention {

    private static final List<String> PRENOMS_F = List.of(
            "Adèle",
            "Blanche",
            "Clémence",
            "Diane",
            "Élise",
            "Flora",
            "Gisèle",
            "Hélène",
            "Irène",
            "Jeanne",
            "Lucie",
            "Maud",
            "Nadège",
            "Odile",
            "Perrine",
            "Rose");
    private static final List<String> PRENOMS_M = List.of(
            "Alban", "Basile", "Cyprien", "Damien", "Étienne", "Fabrice", "Gaspard", "Hugo", "Ismaël", "Joris", "Léon",
            "Marius", "Norbert", "Octave", "Prosper", "Rémi");
    private static final List<String> NOMS = List.of(
            "Aubépine",
            "Bruyère",
            "Campanule",
            "Dourbie",
            "Églantier",
            "Fougère",
            "Genestière",
            "Hautbois",
            "Issanka",
            "Jonquière",
            "Lavandier",
            "Mélèze",
            "Noisette",
            "Olivette",
            "Prunelle",
            "Romarin",
            "Sorbier",
            "Tamaris");
    private static final List<String> PAYS = List.of(
            "Lauragais",
            "Comminges",
            "Minervois",
            "Corbières",
            "Larzac",
            "Aubrac",
            "Quercy",
            "Couserans",
            "Astarac",
            "Armagnac",
            "Bigorre",
            "Cerdagne",
            "Conflent",
            "Vallespir",
            "Gévaudan",
            "Cévennes",
            "Camargue",
            "Garrigue",
            "Ségala",
            "Lomagne",
            "Montagne noire",
            "Sidobre",
            "Piémont",
            "Biterrois");
    private static final List<String> THEMES = List.of("autonomie", "handicap", "domicile", "enfance", "inclusion");
    private static final List<String[]> SOLUTIONS = List.of(
            new String[] {"Carnet Bleu", "Ogive Santé"},
            new String[] {"Parcours Clair", "Atelier Numa"},
            new String[] {"Fil d’Ariane", "Labyrinthe Logiciels"},
            new String[] {"Usager Plus", "Meridia"},
            new String[] {"Tournesol DUI", "Héliante"});

    private final Random hasard;

    Invention(long graine) {
        hasard = new Random(graine);
    }

    /** Name of the n-th grappe; the first ones are without number. */
    String grappe(int rang) {
        var nom = PAYS.get(rang % PAYS.size()) + " " + THEMES.get((rang / PAYS.size() + rang) % THEMES.size());
        return rang < PAYS.size() ? nom : nom + " " + (rang / PAYS.size() + 1);
    }

    /** All of them, each with its éditeur. */
    static List<String[]> solutions() {
        return SOLUTIONS;
    }

    /** A solution and its éditeur. */
    String[] solution() {
        return SOLUTIONS.get(hasard.nextInt(SOLUTIONS.size()));
    }

    /** A person of an organisation. */
    Contact contact(String organisme, String feminin, String masculin) {
        var femme = hasard.nextBoolean();
        var prenom = femme
                ? PRENOMS_F.get(hasard.nextInt(PRENOMS_F.size()))
                : PRENOMS_M.get(hasard.nextInt(PRENOMS_M.size()));
        var nom = NOMS.get(hasard.nextInt(NOMS.size()));
        return new Contact(
                femme ? "Madame" : "Monsieur",
                nom,
                prenom,
                femme ? feminin : masculin,
                simple(prenom) + "." + simple(nom) + "@" + domaine(organisme) + ".test",
                "05 00 00 %02d %02d".formatted(hasard.nextInt(100), hasard.nextInt(100)));
    }

    /** One label of a domain name, which holds 63 characters at most (RFC 1035 §2.3.4). */
    private static String domaine(String organisme) {
        var nom = simple(organisme);
        return nom.length() <= 63 ? nom : nom.substring(0, nom.lastIndexOf('-', 63));
    }

    int entre(int minimum, int maximum) {
        return minimum + hasard.nextInt(maximum - minimum + 1);
    }

    private static String simple(String texte) {
        return Lettres.trait(texte);
    }
}
