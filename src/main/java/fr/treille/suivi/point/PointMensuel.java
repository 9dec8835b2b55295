package fr.treille.suivi.point;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.AgregatTrace;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.suivi.point.bilan.Bilan;
import fr.treille.suivi.point.bilan.BilanSaisie;
import fr.treille.suivi.point.bilan.Participant;
import fr.treille.suivi.point.minutes.CompteRenduFiche;
import fr.treille.suivi.point.minutes.TexteFiche;
import fr.treille.suivi.point.minutes.TexteParallele;
import fr.treille.suivi.point.planification.Convocation;
import fr.treille.suivi.point.planification.Creneau;
import fr.treille.suivi.point.planification.PointSaisie;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The point of a month: planned, put off or cancelled, held, then told by minutes that are locked once validated. */
@Entity
@DynamicUpdate
class PointMensuel extends AgregatTrace<PointMensuel> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private LocalDate mois = LocalDate.EPOCH;

    @Embedded
    private Deroulement deroulement = new Deroulement();

    @Embedded
    private Convocation convocation = new Convocation("", "", false);

    @Embedded
    private Bilan bilan = new Bilan();

    private int numero = 1;
    private String motifCorrection = "";
    private boolean valide;

    @Version
    private int version;

    protected PointMensuel() {}

    /**
     * That of the month of its day.
     *
     * @param qui who plans it
     * @throws Refus when something of it cannot be kept
     */
    PointMensuel(PointSaisie saisie, AgentConnecte qui) {
        grappeId = saisie.grappeId();
        mois = saisie.creneau().jour().withDayOfMonth(1);
        deroulement = new Deroulement(saisie.creneau());
        bilan = new Bilan(saisie.participants(), saisie.ordreDuJour());
        convocation = new Convocation(qui.nomComplet(), qui.courriel(), saisie.invitesVisibles());
    }

    /** One of which nobody knows who planned it is by who acts, from now on. */
    void convoquer(AgentConnecte qui) {
        convocation = convocation.ou(qui.nomComplet(), qui.courriel());
    }

    /**
     * Gives it another day; it stays the point of its month.
     *
     * @throws Refus when it was held, the day is that one already or has passed, or there is no motif
     */
    void reporter(int versionVue, Creneau creneau, String pourquoi, LocalDate aujourdhui) {
        deroulement.exigerATenir("il ne se reporte plus");
        ModificationConcurrente.exigerVersion(version, versionVue);
        deroulement.reporter(creneau, pourquoi, aujourdhui);
    }

    /** @throws Refus when it was held or is cancelled, or without motif */
    void annuler(int versionVue, String pourquoi) {
        deroulement.exigerATenir("il ne s’annule plus");
        ModificationConcurrente.exigerVersion(version, versionVue);
        deroulement.annuler(pourquoi);
    }

    /**
     * Records that it was held.
     *
     * @throws Refus when it is cancelled or held already, or on a day to come
     */
    void tenir(int versionVue, LocalDate jour, LocalDate aujourdhui) {
        deroulement.exigerATenir("sa tenue est déjà enregistrée");
        ModificationConcurrente.exigerVersion(version, versionVue);
        deroulement.tenir(jour, aujourdhui);
    }

    /** @throws Refus when it is cancelled, or its minutes are validated */
    void exigerRedaction() {
        deroulement.exigerMaintenu();
        if (valide) {
            throw new Refus("Le compte rendu de ce point est validé\u00A0: il ne change plus. Une correction est une"
                    + " nouvelle version, avec son motif.");
        }
    }

    /** @throws Refus as {@link #exigerRedaction}, or when something of it cannot be kept */
    void rediger(BilanSaisie saisie) {
        exigerRedaction();
        ModificationConcurrente.exigerVersion(version, saisie.version());
        bilan.ecrire(saisie);
    }

    /**
     * Locks it.
     *
     * @param texteVide whether nothing is written of it
     * @throws Refus when it was not held, nobody came, nobody can be written to, or nothing is said of it
     */
    void valider(int versionVue, boolean texteVide) {
        exigerRedaction();
        ModificationConcurrente.exigerVersion(version, versionVue);
        if (deroulement.etat() != EtatPoint.TENU) {
            throw new Refus(
                    "Ce point n’est pas encore tenu\u00A0: enregistrez sa tenue avant de valider son compte rendu.");
        }
        bilan.exigerValidable(texteVide);
        valide = true;
    }

    /** Opens another version of its minutes; refused when these are not validated, or without motif. */
    void corriger(int versionVue, String pourquoi) {
        if (!valide) {
            throw new Refus("Le compte rendu de ce point n’est pas validé\u00A0: il se modifie encore.");
        }
        ModificationConcurrente.exigerVersion(version, versionVue);
        motifCorrection = Bornes.exiger(
                "motif", "Dites pourquoi le compte rendu est corrigé.", "Le motif", pourquoi, Bornes.MOTIF);
        numero++;
        valide = false;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("point not stored yet");
        }
        return id;
    }

    long grappeId() {
        return grappeId;
    }

    int sequence() {
        return deroulement.sequence();
    }

    List<Participant> participants() {
        return bilan.participants();
    }

    int version() {
        return version;
    }

    /** As it is read. */
    PointFiche fiche(
            String grappe, TexteFiche texte, List<TexteParallele> paralleles, List<CompteRenduFiche> comptesRendus) {
        return new PointFiche(
                id(),
                grappeId,
                grappe,
                YearMonth.from(mois),
                deroulement.etat(),
                deroulement.creneau(),
                deroulement.motif(),
                convocation,
                bilan.saisie(id(), version),
                texte,
                paralleles,
                numero,
                motifCorrection,
                valide,
                comptesRendus,
                version);
    }
}
