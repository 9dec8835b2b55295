package fr.treille.engagement.convention;

import fr.treille.engagement.acte.Constat;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.registre.ActeDeTable;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A convention, written once by {@link RedactionConvention}, sent, then signed; replaced, if at all, before its signature. */
@Entity
@DynamicUpdate
@AttributeOverride(name = "acte.date", column = @Column(name = "date_convention"))
class Convention extends ActeDeTable<Convention> {

    private @Nullable String remplace;
    private Montant montant = Montant.zero();
    private String porteur = "";
    private String destinataire = "";

    @Embedded
    @EmbeddedColumnNaming("signee_%s")
    private @Nullable Signature signature;

    @Embedded
    @EmbeddedColumnNaming("versement_%s")
    private @Nullable Versement versement;

    private Montant premierVersement = Montant.zero();

    @SuppressWarnings("NullAway.Init")
    protected Convention() {}

    @Override
    public @Nullable String remplace() {
        return remplace;
    }

    @Override
    public Constat constat() {
        return constat(montant, destinataire, porteur);
    }

    /** What a convention says that must still be true: its amount, and whom it names. */
    static Constat constat(Montant montant, String destinataire, String porteur) {
        return Constat.de("montant", montant.toString(), "destinataire", destinataire + ", " + porteur);
    }

    @Override
    public void exigerOuvert(String consequence) {
        if (signature != null) {
            throw new Refus("La convention " + acte().reference() + " est signée depuis le "
                    + Formats.date(signature.le()) + "\u00A0: " + consequence + ".");
        }
    }

    /**
     * Records the signature by both parties.
     *
     * @throws Refus on its date; when the convention was not sent, or is signed or replaced already
     */
    void signer(int versionVue, Signature nouvelle, LocalDate aujourdhui) {
        var consequence = "sa signature ne s’enregistre plus";
        exigerOuvert(consequence);
        acte().exigerCourante(RedactionConvention.GENRE.nom(), consequence);
        if (acte().etat() != EtatActe.ENVOYEE) {
            throw new Refus("La convention " + acte().reference()
                    + " n’a pas été envoyée\u00A0: envoyez-la avant d’enregistrer sa signature.");
        }
        ModificationConcurrente.exigerVersion(version(), versionVue);
        nouvelle.verifier(acte().date(), aujourdhui);
        acte().signer();
        signature = nouvelle;
    }

    /**
     * Records that the first share was paid.
     *
     * @throws Refus on the field concerned; when it is not signed, or its payment is recorded already
     */
    void verser(VersementSaisie saisie, LocalDate aujourdhui, long agentId, Instant maintenant) {
        if (signature == null) {
            throw new Refus("La convention " + acte().reference()
                    + " n’est pas signée\u00A0: rien ne se verse avant sa signature.");
        }
        if (versement != null) {
            throw new Refus(
                    "Le premier versement de la convention " + acte().reference() + " est déjà enregistré\u00A0: "
                            + versement.montant() + " le " + Formats.date(versement.le()) + ".");
        }
        ModificationConcurrente.exigerVersion(version(), saisie.version());
        versement = Versement.de(saisie, signature.le(), premierVersement, aujourdhui, agentId, maintenant);
    }

    /**
     * Takes back a payment recorded by mistake.
     *
     * @throws Refus when none is recorded
     */
    void annulerVersement(int versionVue, String motif) {
        if (versement == null) {
            throw new Refus("Aucun versement n’est enregistré pour la convention " + acte().reference() + ".");
        }
        ModificationConcurrente.exigerVersion(version(), versionVue);
        versement = null;
        motiver(motif);
    }
}
