package fr.treille.engagement.notification;

import fr.treille.engagement.acte.Acte;
import fr.treille.engagement.acte.Constat;
import fr.treille.engagement.acte.registre.ActeTenu;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A decision letter, written once by {@link RedactionLettre}; it may be replaced only before it is sent. */
@Entity
@DynamicUpdate
class Lettre extends AgregatTrace<Lettre> implements ActeTenu {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "date_lettre"))
    private Acte acte;

    private @Nullable Montant montant;
    private String porteur;

    @Embedded
    @EmbeddedColumnNaming("destinataire_%s")
    private DestinataireLettre destinataire;

    @Version
    @Column(nullable = false)
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Lettre() {}

    @Override
    public long id() {
        return Objects.requireNonNull(id);
    }

    @Override
    public long objetId() {
        return grappeId;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Acte acte() {
        return acte;
    }

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
