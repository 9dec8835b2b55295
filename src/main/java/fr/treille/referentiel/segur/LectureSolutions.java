package fr.treille.referentiel.segur;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.lecture.Textes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a file of solutions: a line says one référencement. */
final class LectureSolutions {

    /** What makes two lines the same référencement, whatever the accents and capitals of the names. */
    record Cle(String editeur, String nom, Couloir couloir, int vague) {

        static Cle de(LigneSolution ligne) {
            return new Cle(
                    Textes.plat(ligne.editeur()),
                    Textes.plat(ligne.nom()),
                    ligne.referencement().couloir(),
                    ligne.referencement().vague());
        }

        /** All that is said of a solution: a line whose couloir or wave is wrong is about any of its référencements. */
        String sujet() {
            return sujet(editeur, nom);
        }

        private static String sujet(String editeur, String nom) {
            return Textes.plat(editeur) + "\n" + Textes.plat(nom);
        }
    }

    private static final ColonneListe EDITEUR =
            ColonneListe.exigee("Éditeur", "Nom de l’éditeur", "Société", "Industriel");
    private static final ColonneListe SOLUTION =
            ColonneListe.exigee("Solution", "Nom de la solution", "Logiciel", "Nom du logiciel", "DUI", "Produit");
    private static final ColonneListe COULOIR = ColonneListe.exigee("Couloir", "Lane", "Couloir Ségur", "Dispositif");
    private static final ColonneListe VAGUE = ColonneListe.facultative("Vague", "Wave", "Vague Ségur");
    private static final ColonneListe DATE = ColonneListe.facultative(
            "Date de référencement", "Référencée le", "Référencé le", "Date", "Date du référencement");

    private static final Pattern NOMBRE = Pattern.compile("(?:vague|v)? ?([1-9])");

    private LectureSolutions() {}

    static ListeLue<Cle, LigneSolution> lire(Path fichier, LocalDate aujourdhui) {
        return ListeLue.lire(
                fichier,
                List.of(EDITEUR, SOLUTION, COULOIR, VAGUE, DATE),
                ligne -> ligne(ligne, aujourdhui),
                Cle::de,
                ligne -> Cle.sujet(editeur(ligne), solution(ligne)));
    }

    private static LigneSolution ligne(LigneDeListe ligne, LocalDate aujourdhui) {
        var le = ligne.jour(DATE);
        PlageDates.JALON.exiger("date", le, aujourdhui);
        return new LigneSolution(
                0,
                editeur(ligne),
                solution(ligne),
                new Referencement(couloir(ligne.exiger(COULOIR)), vague(ligne.texte(VAGUE)), le, null));
    }

    private static String editeur(LigneDeListe ligne) {
        return Bornes.couper(ligne.exiger(EDITEUR), Bornes.PRODUIT);
    }

    private static String solution(LigneDeListe ligne) {
        return Bornes.couper(ligne.exiger(SOLUTION), Bornes.PRODUIT);
    }

    /** « MS1 », « DUI MS 1 », « couloir MS1 (PA, PH, DOM) ». */
    private static Couloir couloir(String texte) {
        var serre = Textes.plat(texte).replace(" ", "");
        var lus = Arrays.stream(Couloir.values())
                .filter(couloir -> serre.contains(Textes.plat(couloir.name())))
                .toList();
        if (lus.size() != 1) {
            throw new Refus("«\u00A0" + texte + "\u00A0» n’est pas un couloir\u00A0: MS1, MS2 ou MS3.");
        }
        return lus.getFirst();
    }

    /** The first wave where the list does not tell waves apart. */
    private static int vague(String texte) {
        if (texte.isEmpty()) {
            return Referencement.VAGUE_EXIGEE;
        }
        var lue = NOMBRE.matcher(Textes.plat(texte));
        if (!lue.matches()) {
            throw new Refus("«\u00A0" + texte + "\u00A0» n’est pas une vague\u00A0: 1, 2…");
        }
        return Integer.parseInt(lue.group(1));
    }
}
