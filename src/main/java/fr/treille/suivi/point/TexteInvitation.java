package fr.treille.suivi.point;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.suivi.jalon.GrappeSuivie;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the mails about a point say, signed by who acts.
 *
 * @param objet how their subjects begin, « Point mensuel reporté »
 * @param annonce the sentence that they begin with
 * @param invite whether the reader is expected: then they say when, where and about what
 */
record TexteInvitation(PointFiche point, GrappeSuivie grappe, String objet, String annonce, boolean invite) {

    /** « point mensuel de juin 2025 de la grappe « Coteaux » ». */
    static String designer(PointFiche point, GrappeSuivie grappe) {
        return "point mensuel " + PointLiens.de(point.mois()) + " de la " + NomGrappe.cite(grappe.nom());
    }

    /**
     * A message of it.
     *
     * @param fin what these readers alone are told at its end
     * @param agenda its calendar event
     */
    MessageADeposer message(List<AdresseCourriel> adresses, String fin, String agenda) {
        return new MessageADeposer(
                objet + " " + PointLiens.de(point.mois()) + " – " + NomGrappe.cite(grappe.nom()) + " – "
                        + point.creneau().enClair(),
                corps() + fin,
                adresses,
                List.of(),
                grappe.nom(),
                GrappeLiens.fiche(grappe.id()),
                List.of(grappe.id()),
                agenda);
    }

    /** What the organizer alone reads. */
    static String copie(List<AdresseCourriel> invites) {
        return "\n\n"
                + (invites.isEmpty()
                        ? "Ce message ne part qu’à vous\u00A0: aucun autre participant n’a d’adresse."
                        : "Copie pour l’organisation de la réunion. Ce message part aussi à\u00A0:\n"
                                + invites.stream()
                                        .map(present -> "– " + present.enClair())
                                        .collect(Collectors.joining("\n")));
    }

    private String corps() {
        return "Bonjour,\n\n" + annonce + "\n\n" + (invite ? rendezVous() : "") + "\n"
                + AgentConnecte.courant().nomComplet() + "\n"
                + AgentConnecte.courant().fonctionAffichee();
    }

    private String rendezVous() {
        var creneau = point.creneau();
        return "Quand\u00A0: le "
                + JoursOuvres.courants().avecRemarque(Formats.dateLongue(creneau.jour()), creneau.jour())
                + " à "
                + creneau.heure() + ", pendant " + creneau.dureeMinutes() + "\u00A0minutes\n"
                + (creneau.lieu().isEmpty() ? "" : "Où\u00A0: " + creneau.lieu() + "\n")
                + (point.bilan().ordreDuJour().isEmpty()
                        ? ""
                        : "\nOrdre du jour\n" + puces(point.bilan().ordreDuJour()) + "\n")
                + "\nL’invitation jointe s’ajoute à votre agenda.\n";
    }

    private static String puces(String lignes) {
        return lignes.lines()
                .filter(ligne -> !ligne.isBlank())
                .map(ligne -> "– " + ligne.strip())
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
