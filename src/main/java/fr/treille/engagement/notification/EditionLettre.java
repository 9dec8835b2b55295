package fr.treille.engagement.notification;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.engagement.notification.dossier.Dossier;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.DocumentAArchiver;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.NatureDocument;
import fr.treille.socle.courrier.edition.Editique;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.territoire.ActeSigne;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Gives a letter its reference and its archived PDF. */
@Component
class EditionLettre {

    private final LettreRepository lettres;
    private final RedactionLettre redaction;
    private final Editique editique;
    private final DocumentService documents;
    private final Clock horloge;

    EditionLettre(
            LettreRepository lettres,
            RedactionLettre redaction,
            Editique editique,
            DocumentService documents,
            Clock horloge) {
        this.lettres = lettres;
        this.redaction = redaction;
        this.editique = editique;
        this.documents = documents;
        this.horloge = horloge;
    }

    /**
     * The letter of a dossier, its PDF archived; it is not stored yet.
     *
     * @param choisi who signs, null for the only one who may
     * @param pendant what can be done while it is rendered
     * @throws Refus when nobody may sign, a field is empty (named), or the amount is not that of its lines
     */
    Lettre produire(Dossier dossier, @Nullable Long choisi, Runnable pendant) {
        var date = dossier.jour();
        var signataire = dossier.signataire(ActeSigne.LETTRE, choisi);
        var document = documents.archiver(new DocumentAArchiver(
                NatureDocument.LETTRE,
                reference -> editique.rendre(redaction.lettre(dossier, signataire, reference), pendant),
                dossier.nom(),
                GrappeLiens.fiche(dossier.grappeId()),
                dossier.territoires()));
        return new Lettre(
                dossier,
                signataire,
                document.reference(),
                date,
                document.id(),
                AgentConnecte.courant().id(),
                horloge.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Stores it.
     *
     * @return its identifier
     * @throws Refus when another one was stored meanwhile for the same grappe
     */
    long enregistrer(Lettre lettre) {
        try {
            return lettres.save(lettre).id();
        } catch (DataIntegrityViolationException doublon) {
            throw new Refus("Une autre personne vient de générer la lettre de cette grappe\u00A0: rechargez la page.");
        }
    }
}
