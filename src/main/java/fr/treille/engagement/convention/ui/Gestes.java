package fr.treille.engagement.convention.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.acte.ui.GestesActe;
import fr.treille.engagement.convention.ConventionFiche;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.socle.commun.ui.DemandeMotif;
import fr.treille.socle.commun.ui.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What people do with a convention: what they do with any document, and the record of its signature. */
class Gestes {

    private final ConventionService service;
    private final Clock horloge;
    private final Runnable ensuite;

    /** @param ensuite called once something was done, or refused because somebody else had done it */
    Gestes(ConventionService service, Clock horloge, Runnable ensuite) {
        this.service = service;
        this.horloge = horloge;
        this.ensuite = ensuite;
    }

    GestesActe communs(GrappeFiche grappe) {
        return new GestesActe(
                service, ConventionService.GENRE, grappe, "Le porteur est invité à la retourner signée.", ensuite);
    }

    /** Asks when the first share was paid, how much and by which order. */
    void verser(ConventionFiche convention) {
        new VersementDialog(convention, service, LocalDate.now(horloge), ensuite).open();
    }

    /** Takes back a payment recorded by mistake, with its motif. */
    void annulerVersement(ConventionFiche convention) {
        new DemandeMotif(
                        "Annuler le premier versement de la convention " + convention.reference(),
                        List.of("«\u00A0Premier versement\u00A0» redevient une échéance à faire."),
                        "Annuler le versement",
                        motif -> service.annulerVersement(convention.id(), convention.version(), motif),
                        () -> {
                            Messages.succes("Le versement est annulé.");
                            ensuite.run();
                        })
                .open();
    }

    /** Asks for the day and the place of the signature of each party. */
    void signer(ConventionFiche convention) {
        new SignatureDialog(convention, service, LocalDate.now(horloge), ensuite).open();
    }
}
