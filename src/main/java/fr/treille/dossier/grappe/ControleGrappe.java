package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.liste.GrappeRequetes;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.dossier.grappe.projet.Completude;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.etablissement.eligibilite.Eligibilite;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is missing for a dépôt, and what deserves a person's attention without forbidding it. */
@Component
class ControleGrappe {

    private final Grappes grappes;
    private final GrappeRequetes requetes;
    private final Perimetre perimetre;

    ControleGrappe(Grappes grappes, GrappeRequetes requetes, Perimetre perimetre) {
        this.grappes = grappes;
        this.requetes = requetes;
        this.perimetre = perimetre;
    }

    private static List<String> manques(Grappe grappe) {
        var saisie = grappe.saisie();
        return Completude.manques(
                grappe.membres().nombreEssms(),
                saisie.projet().solution().nom(),
                saisie.contactOperationnel(),
                saisie.representantLegal());
    }

    /** @throws Refus naming all that is missing, or saying that a mixed project is not one */
    void exigerComplet(Grappe grappe) {
        var bloquants = bloquants(grappe);
        if (!bloquants.isEmpty()) {
            throw new Refus(String.join(" ", bloquants));
        }
    }

    private List<String> bloquants(Grappe grappe) {
        var bloquants = new ArrayList<String>();
        var manques = manques(grappe);
        if (!manques.isEmpty()) {
            bloquants.add("Le dossier est incomplet\u00A0: il manque " + String.join(", ", manques) + ".");
        }
        var membres = grappe.membres();
        if (grappe.projet().type() == TypeProjet.MIXTE && membres.nombreEssms() > 0) {
            for (var situation : Situation.values()) {
                if (!membres.comptent(situation)) {
                    bloquants.add("Le projet est mixte, mais aucun ESSMS n’est en " + situation.libelle()
                            + "\u00A0: corrigez les situations ou le type.");
                }
            }
        }
        return bloquants;
    }

    /** What the screen says of the grappe: before its dépôt what forbids it, at any time what deserves attention. */
    List<Signal> signaux(Grappe grappe) {
        var signaux = new ArrayList<Signal>();
        if (!grappe.statut().depose()) {
            bloquants(grappe).forEach(texte -> signaux.add(new Signal(texte, true)));
        }
        var nombre = grappe.membres().nombreEssms();
        var minimum = grappes.appel(grappe).regles().tailleMinimale();
        if (nombre > 0 && nombre < minimum) {
            signaux.add(new Signal(
                    "La grappe compte " + nombre + " ESSMS, l’appel à projets en attend " + minimum
                            + "\u00A0: elle n’est admise que si elle rejoint une grappe déjà financée, dans un"
                            + " calendrier compatible.",
                    false));
        }
        autresSecteurs(grappe).ifPresent(texte -> signaux.add(new Signal(texte, false)));
        var membres = requetes.membres(grappe.id(), perimetre);
        parConstat(membres, membre -> membre.absentDepuis() == null ? "" : Formats.date(membre.absentDepuis()))
                .forEach((jour, concernes) -> signaux.add(new Signal(
                        lesquels(concernes, "est absent", "sont absents") + " de FINESS depuis le fichier du " + jour
                                + "\u00A0: peut-être fermés.",
                        false)));
        ineligibles(membres).forEach(phrase -> signaux.add(new Signal(phrase, false)));
        doubles(membres)
                .forEach(phrase -> signaux.add(new Signal(
                        phrase.replaceFirst("\\.$", "\u00A0: vérifiez que rien n’est financé deux fois."), false)));
        return signaux;
    }

    /** A window that takes some of its sectors only does not serve the others without a word. */
    private Optional<String> autresSecteurs(Grappe grappe) {
        var fenetre = grappes.fenetre(grappe);
        var autres = fenetre.autresSecteurs(grappe.projet().type(), grappes.secteurs(grappe));
        return autres.isEmpty()
                ? Optional.empty()
                : Optional.of("La fenêtre " + fenetre.periode() + " ne reçoit pas ce type de projet pour "
                        + autres.stream().sorted().map(Secteur::name).collect(Collectors.joining(", "))
                        + "\u00A0: le projet y entre par ses autres secteurs, ce que l’avis devra dire.");
    }

    /** In sentences, its establishments that are no ESSMS, then those to be appreciated. */
    List<String> ineligibles(Grappe grappe) {
        return ineligibles(requetes.membres(grappe.id(), perimetre));
    }

    private static List<String> ineligibles(List<MembreLigne> membres) {
        return parConstat(
                        membres,
                        membre -> membre.eligibilite() == Eligibilite.OUI
                                ? ""
                                : membre.eligibilite() == Eligibilite.NON
                                        ? "d’une catégorie non éligible (" + membre.categorie() + ")"
                                        : "d’une catégorie à apprécier (" + membre.categorie() + ")")
                .entrySet()
                .stream()
                .map(constat -> lesquels(constat.getValue(), "est", "sont") + " " + constat.getKey() + ".")
                .toList();
    }

    /** In sentences, its ESSMS that other live grappes hold too, one for each set of grappes. */
    private static List<String> doubles(List<MembreLigne> membres) {
        return parConstat(membres, MembreLigne::autresGrappes).entrySet().stream()
                .map(autres -> lesquels(autres.getValue(), "figure aussi", "figurent aussi") + " dans "
                        + autres.getKey() + ".")
                .toList();
    }

    private static Map<String, List<MembreLigne>> parConstat(
            List<MembreLigne> membres, Function<MembreLigne, String> constat) {
        var parConstat = membres.stream().collect(Collectors.groupingBy(constat, TreeMap::new, Collectors.toList()));
        parConstat.remove("");
        return parConstat;
    }

    /** One is named, several are counted: forty lines would hide the rest. */
    private static String lesquels(List<MembreLigne> concernes, String verbe, String verbes) {
        var premier = concernes.getFirst();
        return concernes.size() == 1
                ? "«\u00A0" + premier.nom() + "\u00A0» (" + premier.finess() + ") " + verbe
                : concernes.size() + " ESSMS " + verbes;
    }
}
