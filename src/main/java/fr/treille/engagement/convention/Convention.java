package fr.treille.engagement.convention;

import fr.treille.engagement.acte.Constat;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.registre.ActeDeTable;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * A convention, written once by {@link RedactionConvention}, sent, then signed; replaced, if at all, before its signature. It ends
 * with the decision that it carries out, or with its project: {@link Caducite}.
 */
@Entity
@DynamicUpdate
@AttributeOverride(name = "acte.date", column = @Column(name = "date_convention"))
class Convention extends ActeDeTable<Convention> {

    private @Nullable String remplace;
    private Montant montant = Montant.zero();
    private String porteur = "";
    private String destinataire = "";

    @Embedded
    @EmbeddedColumnNaming("signee_porteur_%s")
    private @Nullable SignatureDePartie duPorteur;

    @Embedded
    @EmbeddedColumnNaming("signee_agence_%s")
    private @Nullable SignatureDePartie deLAgence;

    @Embedded
    @EmbeddedColumnNaming("signee_%s")
    private @Nullable Signature signature;

    @Embedded
    @EmbeddedColumnNaming("versement_%s")
    private @Nullable Versement versement;

    private Montant premierVersement = Montant.zero();

    @Embedded
    @EmbeddedColumnNaming("caduque_%s")
    private @Nullable Caducite caducite;

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
        exigerEnVigueur(consequence);
        if (signature != null) {
            throw new Refus("La convention " + acte().reference() + " est signée depuis le "
                    + Formats.date(signature.le()) + "\u00A0: " + consequence + ".");
        }
    }

    private void exigerEnVigueur(String consequence) {
        if (caducite != null) {
            throw new Refus("La convention " + acte().reference() + " est caduque depuis " + caducite.enClair() + ". "
                    + Lettres.majuscule(consequence) + ".");
        }
    }

    /** What it carries out is gone, whatever it had become; what was paid by it stays written. */
    void caduquer(Caducite fin) {
        caducite = fin;
        acte().rendreCaduque();
        motiver(fin.cause().libelle());
    }

    /** What ended it was recorded by mistake: it counts again, as it stood. */
    void relever() {
        caducite = null;
        acte().relever(signature != null);
    }

    /**
     * Records the signature of one of the parties, or of both; once both have signed, it is signed, on the last of the two days.
     *
     * @param accorde what the decision that counts grants
     * @return whether it is signed now
     * @throws Refus on the field concerned; when the convention was not sent, says another amount, or is signed, replaced or
     *     caduque already
     */
    boolean signer(SignatureSaisie saisie, Montant accorde, LocalDate aujourdhui, long agentId, Instant maintenant) {
        var consequence = "sa signature ne s’enregistre plus";
        exigerOuvert(consequence);
        acte().exigerCourante(RedactionConvention.GENRE.nom(), consequence);
        if (acte().etat() != EtatActe.ENVOYEE) {
            throw new Refus("La convention " + acte().reference()
                    + " n’a pas été envoyée\u00A0: envoyez-la avant d’enregistrer sa signature.");
        }
        ModificationConcurrente.exigerVersion(version(), saisie.version());
        if (!montant.equals(accorde)) {
            throw new Refus("La convention " + acte().reference() + " porte sur " + montant + ", la décision accorde "
                    + accorde + "\u00A0: " + consequence + ". Générez une convention corrigée.");
        }
        var date = acte().date();
        var porteurSigne = SignatureDePartie.de(
                "porteur", "le porteur", duPorteur, saisie.porteurLe(), saisie.porteurLieu(), date, aujourdhui);
        var agenceSigne = SignatureDePartie.de(
                "agence", "l’agence", deLAgence, saisie.agenceLe(), saisie.agenceLieu(), date, aujourdhui);
        if (Objects.equals(porteurSigne, duPorteur) && Objects.equals(agenceSigne, deLAgence)) {
            throw Refus.surChamp(
                    duPorteur == null ? "porteurLe" : "agenceLe",
                    "Donnez le jour de la signature, de la forme JJ/MM/AAAA.");
        }
        duPorteur = porteurSigne;
        deLAgence = agenceSigne;
        if (porteurSigne == null || agenceSigne == null) {
            return false;
        }
        acte().signer();
        signature = new Signature(derniere(porteurSigne, agenceSigne), maintenant, agentId);
        return true;
    }

    private static LocalDate derniere(SignatureDePartie une, SignatureDePartie autre) {
        return une.le().isAfter(autre.le()) ? une.le() : autre.le();
    }

    /** The last of both days, once both parties have signed. */
    @Nullable
    LocalDate signeeLe() {
        return signature == null ? null : signature.le();
    }

    /**
     * Records that the first share was paid.
     *
     * @throws Refus on the field concerned; when it is not signed, is caduque, or its payment is recorded already
     */
    void verser(VersementSaisie saisie, LocalDate aujourdhui, long agentId, Instant maintenant) {
        exigerEnVigueur("aucun versement ne s’y enregistre plus");
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
        versement = Versement.de(
                saisie, signature.le(), new Versement.Du(premierVersement, montant), aujourdhui, agentId, maintenant);
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
