package fr.treille.engagement.notification;

import fr.treille.engagement.acte.Constat;
import fr.treille.engagement.acte.registre.ActeDeTable;
import fr.treille.socle.commun.Montant;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A decision letter, written once by {@link RedactionLettre}; it may be replaced only before it is sent. */
@Entity
@DynamicUpdate
@AttributeOverride(name = "acte.date", column = @Column(name = "date_lettre"))
class Lettre extends ActeDeTable<Lettre> {

    private @Nullable Montant montant;
    private String porteur;

    @Embedded
    @EmbeddedColumnNaming("destinataire_%s")
    private DestinataireLettre destinataire;

    @SuppressWarnings("NullAway.Init")
    protected Lettre() {}

    @Override
    public Constat constat() {
        return constat(montant, porteur, destinataire);
    }

    /** What a letter says that must still be true: its amount when it grants one, to whom it is written. */
    static Constat constat(@Nullable Montant montant, String porteur, DestinataireLettre destinataire) {
        return Constat.de(
                "montant",
                montant == null ? "" : montant.toString(),
                "destinataire",
                destinataire.enClair() + ", " + porteur);
    }
}
