package fr.treille.dossier.verification;

import static fr.treille.dossier.verification.FaitsSolution.noms;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.Guichet;
import fr.treille.referentiel.etablissement.Secteur;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The counter of a file, its window, the grappe that it joins (domain reference §3.1, §3.3). */
final class ReglesDossier {

    private ReglesDossier() {}

    static Constat guichet(GrappeFiche grappe, AppelFiche appel, @Nullable ReponseFiche choix) {
        var exigences = appel.regles().exigences();
        var national =
                exigences.guichet().national(grappe.nombreEssms() >= exigences.seuilGuichet(), grappe.multiregionale());
        var faits = grappe.nombreEssms() + " ESSMS "
                + (grappe.multiregionale() ? "sur plusieurs régions" : "d’une seule région")
                + "\u00A0: le dossier relève du guichet " + (national ? "national" : "régional") + " ("
                + exigences.guichet().libelle() + ", " + exigences.seuilGuichet() + " ESSMS). ";
        var sien = "Son appel est du guichet " + (appel.guichet() == Guichet.NATIONAL ? "national" : "régional") + ". ";
        var deporte = deporte(grappe);
        var accord = national == (appel.guichet() == Guichet.NATIONAL);
        var apprecie = appel.guichet() == Guichet.NATIONAL
                && !national
                && exigences.guichet().apprecie();
        if (accord && (!grappe.projet().faits().instructionNationale() || grappe.multiregionale())) {
            return Constat.conforme(Point.GUICHET, faits + sien + deporte);
        }
        if (choix != null) {
            return new Constat(
                    Point.GUICHET, faits + sien + deporte + "Ce guichet est " + choix.enClair(), choix.satisfait());
        }
        return Constat.signale(
                Point.GUICHET,
                faits
                        + sien
                        + deporte
                        + (apprecie ? "Sa portée nationale est à apprécier. " : "")
                        + (accord ? "" : "Dites, avec un motif, si ce guichet est retenu."));
    }

    /** Nothing to say of a file whose ESSMS have the same solution. */
    static @Nullable Constat plusieurs(List<FaitsSolution> solutions) {
        if (solutions.size() < 2) {
            return null;
        }
        return Constat.signale(
                Point.MEME_SOLUTION,
                "Les ESSMS du projet ont "
                        + solutions.size()
                        + " solutions\u00A0: "
                        + solutions.stream()
                                .map(faits -> (faits.solution().nom().isEmpty()
                                                ? "celle du dossier, qui n’est pas dite"
                                                : "«\u00A0" + faits.solution().nom() + "\u00A0»")
                                        + " pour "
                                        + faits.essms().size())
                                .collect(Collectors.joining(", "))
                        + ". Le programme finance une même solution pour tous\u00A0: ce qui en fait un seul projet est à dire"
                        + " dans l’avis.");
    }

    private static String deporte(GrappeFiche grappe) {
        if (!grappe.projet().faits().instructionNationale()) {
            return "";
        }
        return grappe.multiregionale()
                ? "Son instruction est déportée au niveau national à la demande de l’ARS pivot\u00A0: le guichet n’en"
                        + " change pas. "
                : "Son instruction est dite déportée au niveau national à la demande de l’ARS pivot, ce qui ne se fait que"
                        + " d’un projet sur plusieurs régions. ";
    }

    /** Its motive is beside it on the tab: it is repeated only when it forbids. */
    private static String appreciee(Sujet condition, @Nullable ReponseFiche dite) {
        if (dite == null) {
            return "à apprécier.";
        }
        return dite.satisfait() ? condition.reponse(true) + "." : dite.enClair();
    }

    /** Nothing to say of a window that takes every sector of the project. */
    static @Nullable Constat fenetre(GrappeFiche grappe, AppelFiche appel, Set<Secteur> secteurs) {
        var autres = grappe.fenetre().autresSecteurs(grappe.type(), secteurs);
        if (autres.isEmpty()) {
            return null;
        }
        var recus = grappe.fenetre().accueils().getOrDefault(grappe.type(), Set.of());
        var sienne = appel.fenetres().stream()
                .filter(fenetre -> fenetre.id() != grappe.fenetre().id())
                .filter(fenetre -> fenetre.recoit(grappe.type(), grappe.multiregionale(), autres))
                .findFirst()
                .map(fenetre -> "\u00A0; celle de ces secteurs allait " + fenetre.periode())
                .orElse("");
        return Constat.signale(
                Point.FENETRE,
                "La fenêtre " + grappe.fenetre().periode() + " reçoit ce type de projet pour " + noms(recus)
                        + ", pas pour " + noms(autres) + sienne
                        + ". L’appel ne dit rien des projets de plusieurs secteurs\u00A0: le dossier est reçu entier, et"
                        + " cela est à dire dans l’avis.");
    }

    /**
     * The same for whoever reads, but for who the joined grappe is.
     *
     * @param rejointe null when the file says none
     * @param dites what was found and still counts, by subject
     */
    static Constat rejointe(@Nullable GrappeRejointe rejointe, AppelFiche appel, Map<Sujet, ReponseFiche> dites) {
        if (rejointe == null) {
            return Constat.signale(Point.REJOINTE, "Le dossier ne dit pas quelle grappe financée il rejoint.");
        }
        var constat = new StringBuilder("Il rejoint " + rejointe.enClair() + ". "
                + rejointe.suite(appel.regles().choix().rejoints()));
        if (!rejointe.financee()) {
            constat.append(" Elle n’est pas financée par le programme.");
        }
        if (rejointe.autreSolution()) {
            constat.append(
                    rejointe.visible()
                            ? " Sa solution, «\u00A0" + rejointe.solution() + "\u00A0», n’est pas celle du projet."
                            : " Sa solution n’est pas celle du projet.");
        }
        var reunies = rejointe.financee();
        for (var condition : new Sujet[] {Sujet.REJOINTE_MARCHE, Sujet.REJOINTE_RISQUE}) {
            var dite = dites.get(condition);
            constat.append(" " + condition.affirmation() + "\u00A0: " + appreciee(condition, dite));
            reunies &= dite != null && dite.satisfait();
        }
        return new Constat(Point.REJOINTE, constat.toString(), reunies);
    }
}
