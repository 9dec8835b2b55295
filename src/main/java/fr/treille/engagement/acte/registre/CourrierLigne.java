package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the lists show of any document made for a porteur, letter or convention. */
public interface CourrierLigne {

    String reference();

    EtatActe etat();

    LocalDate date();

    long grappeId();

    String grappe();

    String porteur();

    /** Null when it grants nothing. */
    @Nullable
    Montant montant();

    /** When it was handed to the outbox, null before. */
    @Nullable
    Instant envoyeeLe();

    /** Where its message is, null before. */
    @Nullable
    EtatMessage etatMessage();

    long documentId();
}
