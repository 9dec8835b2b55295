package fr.treille.dossier.instruction;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.dossier.instruction.Controle.Niveau;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.regle.Piece;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The checks of the instruction (domain reference §3.1 to §3.3, §3.6). They signal; a person decides. */
final class Controles {

    private Controles() {}

    /**
     * @param doubles in sentences, the ESSMS that other live grappes hold too
     * @param ineligibles in sentences, those whose category is not eligible or is to be appreciated
     */
    static Examen examiner(
            GrappeFiche grappe,
            AppelFiche appel,
            Map<String, Long> situations,
            Set<String> secteurs,
            List<String> doubles,
            List<String> ineligibles) {
        return new Examen(
                grappe.version(),
                grappe.nombreEssms(),
                appel.regles().tailleMinimale(),
                List.of(
                        eligibilite(ineligibles),
                        taille(grappe.nombreEssms(), appel.regles().tailleMinimale()),
                        type(grappe.type(), situations),
                        solution(grappe, secteurs),
                        nonRedondance(doubles),
                        depot(grappe, secteurs)),
                appel.regles().pieces().stream().map(Piece::libelle).toList(),
                doubles,
                grappe.montant());
    }

    private static Controle eligibilite(List<String> ineligibles) {
        var regle = "Établissements et services de l’article L.\u00A0312-1 du CASF";
        return ineligibles.isEmpty()
                ? new Controle(regle, "Tous sont d’une catégorie éligible.", Niveau.CONFORME)
                : new Controle(regle, String.join(" ", ineligibles), Niveau.SIGNALE);
    }

    private static Controle nonRedondance(List<String> doubles) {
        var regle = "Aucun ESSMS financé deux fois";
        return doubles.isEmpty()
                ? new Controle(regle, "Aucun de ses ESSMS ne figure dans une autre grappe.", Niveau.CONFORME)
                : new Controle(
                        regle,
                        String.join(" ", doubles)
                                + " Une acquisition suivie d’une évolution sont deux opérations distinctes\u00A0; un avis"
                                + " favorable dit pourquoi rien n’est financé deux fois.",
                        Niveau.SIGNALE);
    }

    private static Controle taille(int nombre, int minimum) {
        var regle = "Au moins " + minimum + " ESSMS de FINESS géographiques distincts";
        if (nombre >= minimum) {
            return new Controle(regle, "La grappe en compte " + Formats.nombre(nombre) + ".", Niveau.CONFORME);
        }
        return new Controle(
                regle,
                "La grappe en compte " + nombre
                        + "\u00A0: elle n’est admise que si elle rejoint une grappe déjà financée"
                        + " par le programme et si son calendrier est cohérent avec le projet de celle-ci.",
                Niveau.SIGNALE);
    }

    private static Controle type(TypeProjet type, Map<String, Long> situations) {
        var regle = "Type de projet cohérent avec la situation des ESSMS";
        long acquisitions = situations.getOrDefault(Situation.ACQUISITION.name(), 0L);
        long evolutions = situations.getOrDefault(Situation.EVOLUTION.name(), 0L);
        var constat = "Projet de type «\u00A0" + type.libelle() + "\u00A0»\u00A0: " + Formats.nombre(acquisitions)
                + " ESSMS en acquisition, " + Formats.nombre(evolutions) + " en évolution.";
        var coherent = switch (type) {
            case ACQUISITION -> evolutions == 0;
            case EVOLUTION -> acquisitions == 0;
            case MIXTE -> acquisitions > 0 && evolutions > 0;
        };
        return new Controle(regle, constat, coherent ? Niveau.CONFORME : Niveau.SIGNALE);
    }

    private static Controle solution(GrappeFiche grappe, Set<String> secteurs) {
        var regle = "Solution référencée Ségur";
        var choisie = grappe.projet().solution();
        var solution = choisie.nom();
        if (choisie.estReferencee()) {
            return new Controle(regle, "« " + solution + " » est référencée.", Niveau.CONFORME);
        }
        var constat = "« " + solution + " » n’est pas référencée. ";
        if (secteurs.equals(Set.of("PJM"))) {
            return new Controle(
                    regle,
                    constat + "Tous les ESSMS relèvent de la protection juridique des majeurs (PJM)\u00A0: le"
                            + " référencement n’y est pas exigé.",
                    Niveau.CONFORME);
        }
        return new Controle(
                regle,
                constat + "Exceptions\u00A0: protection juridique des majeurs (PJM), sans référencement\u00A0; accueil,"
                        + " hébergement, insertion (AHI), si la solution est candidate au référencement au plus tard à la"
                        + " signature de la convention\u00A0; dossier patient référencé d’un GHT, sous conditions.",
                Niveau.SIGNALE);
    }

    private static Controle depot(GrappeFiche grappe, Set<String> secteurs) {
        var regle = "Dépôt dans la fenêtre de l’appel à projets";
        var date = grappe.depotLe();
        if (date == null) {
            return new Controle(regle, "La grappe n’est pas déposée.", Niveau.SIGNALE);
        }
        var fenetre = grappe.fenetre();
        try {
            fenetre.controlerAccueil(date, grappe.type(), grappe.multiregionale(), connus(secteurs));
        } catch (Refus refus) {
            return new Controle(regle, refus.message(), Niveau.SIGNALE);
        }
        if (fenetre.horsDelai(date, grappe.multiregionale())) {
            return new Controle(regle, fenetre.retard(date, grappe.multiregionale()) + suite(grappe), Niveau.SIGNALE);
        }
        return new Controle(
                regle,
                "Déposée le " + grappe.depotEnClair() + ". La fenêtre allait " + fenetre.periode() + " à minuit.",
                Niveau.CONFORME);
    }

    /** What became of a late file. */
    private static String suite(GrappeFiche grappe) {
        return grappe.recevabilite().admission(CauseIrrecevabilite.HORS_DELAI).isPresent()
                ? " Le dossier est admis à titre exceptionnel."
                : " Le dossier est irrecevable.";
    }

    private static Set<Secteur> connus(Set<String> secteurs) {
        return secteurs.stream()
                .filter(nom -> !nom.isEmpty())
                .map(Secteur::valueOf)
                .collect(Collectors.toSet());
    }
}
