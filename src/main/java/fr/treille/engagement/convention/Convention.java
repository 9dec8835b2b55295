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
}
