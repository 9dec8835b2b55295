package fr.treille.dossier.notation;

import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A sheet: of an évaluateur, or the consensus. Once submitted it does not change; the consensus alone is taken back. */
@Entity
class FicheNotation extends AgregatTrace<FicheNotation> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private @Nullable Long evaluateurId;
    private @Nullable Boolean consensus;

    @Embedded
    private DemandeFicheNotation demande = new DemandeFicheNotation();

    @Embedded
    private LienInterets lien = new LienInterets();

    @Embedded
    private @Nullable Soumission soumission;

    @ElementCollection
    @CollectionTable(name = "fiche_note", joinColumns = @JoinColumn(name = "fiche_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<NoteCritere> notes = new ArrayList<>();

    @Version
    private int version;

    protected FicheNotation() {}

    /** An empty one, for somebody to fill. */
    static FicheNotation de(long grappeId, long evaluateurId) {
        var fiche = new FicheNotation();
        fiche.grappeId = grappeId;
        fiche.evaluateurId = evaluateurId;
        return fiche;
    }

    /** One that nobody asked for, where somebody declares a link of interest. */
    static FicheNotation sansDemande(long grappeId, long evaluateurId) {
        var fiche = de(grappeId, evaluateurId);
        fiche.demande.deSoi();
        return fiche;
    }

    /** The one that makes the score of the file. */
    static FicheNotation consensus(long grappeId) {
        var fiche = new FicheNotation();
        fiche.grappeId = grappeId;
        fiche.consensus = true;
        return fiche;
    }

    /**
     * Keeps what is given to each line, holes allowed.
     *
     * @throws Refus on the line that is wrong; when the sheet was submitted, its évaluateur has a link, or the grid changed
     */
    void ecrire(List<GrilleNotation.Ligne> grille, List<NoteSaisie> saisies) {
        exigerOuverte();
        if (grille.size() != saisies.size()) {
            throw new Refus("La grille de l’appel a changé\u00A0: rechargez la page.");
        }
        var nouvelles = new ArrayList<NoteCritere>();
        for (int rang = 0; rang < grille.size(); rang++) {
            nouvelles.add(NoteCritere.de(grille.get(rang), saisies.get(rang), rang));
        }
        notes.clear();
        notes.addAll(nouvelles);
    }

    private void exigerOuverte() {
        if (ecarte()) {
            throw ecartee();
        }
        if (soumission != null) {
            throw new Refus((estConsensus() ? "Le consensus a été arrêté le " : "Cette fiche a été soumise le ")
                    + Formats.dateHeure(soumission.soumiseLe()) + "\u00A0: " + (estConsensus() ? "il" : "elle")
                    + " ne change plus.");
        }
    }

    /** Why somebody who declared a link neither sees nor fills. */
    static Refus ecartee() {
        return new Refus(
                "Vous avez déclaré un lien d’intérêts avec ce dossier\u00A0: sa notation ne vous est plus ouverte.");
    }

    /** @throws Refus on the first line that has no score */
    void soumettre(long agentId, Instant maintenant) {
        soumission = Soumission.de(notes, agentId, maintenant);
    }

    /**
     * Its évaluateur has an interest in the file: what was typed and not submitted is forgotten, what was submitted counts no
     * more, but in the consensus that was set before.
     *
     * @throws Refus on the motive when it is missing; when a link is declared already
     */
    void declarerLien(String motif, Instant maintenant) {
        motiver(lien.declarer(motif, maintenant));
        if (soumission == null) {
            notes.clear();
        }
    }

    /**
     * The link keeps its person from the file no more: what they had submitted counts again.
     *
     * @param consensusLe when the consensus was set, null when it is not: with one, nobody waits for what was not submitted
     * @throws Refus on the motive when it is missing; when no link holds
     */
    void leverLien(String motif, long agentId, Instant maintenant, @Nullable Instant consensusLe) {
        motiver(lien.lever(motif, agentId, maintenant));
        if (consensusLe != null && !soumise()) {
            demande.deSoi();
        }
    }

    /**
     * Its évaluateur scores the file no more: what was typed is forgotten, the row stays.
     *
     * @param agentId who says so, maybe the évaluateur
     * @throws Refus when it is submitted, or a link of interest is declared: both stay
     */
    void retirer(long agentId, Instant maintenant) {
        if (ecarte()) {
            throw new Refus("Un lien d’intérêts déclaré reste au dossier.");
        }
        if (soumission != null) {
            throw new Refus("Cette fiche est soumise\u00A0: elle reste au dossier.");
        }
        notes.clear();
        demande.retirer(agentId, maintenant);
    }

    /** Asks for the sheet of somebody who was not asked, or whom another person had withdrawn. */
    void redemander() {
        demande = new DemandeFicheNotation();
    }

    /**
     * Takes the consensus back, to correct it.
     *
     * @throws Refus on the motive when it is missing; when it was not given
     */
    void reprendre(String motif) {
        if (soumission == null) {
            throw new Refus("Le consensus n’est pas arrêté.");
        }
        motiver(Bornes.exiger("motif", "Dites pourquoi le consensus est repris.", "Le motif", motif, Bornes.MOTIF));
        soumission = null;
    }

    /** Its lines by that grid: what was scored of each, empty else. */
    List<NoteLue> lignes(List<GrilleNotation.Ligne> grille) {
        return soumise()
                ? notes.stream().map(NoteCritere::lue).toList()
                : grille.stream()
                        .map(ligne -> notes.stream()
                                .filter(note -> note.note(ligne))
                                .findFirst()
                                .map(NoteCritere::lue)
                                .orElseGet(() -> NoteCritere.vierge(ligne)))
                        .toList();
    }

    /** Null as long as it is not stored. */
    @Nullable
    Long id() {
        return id;
    }

    boolean estConsensus() {
        return evaluateurId == null;
    }

    boolean deLAgent(long agentId) {
        return Objects.equals(evaluateurId, agentId);
    }

    @Nullable
    Long evaluateurId() {
        return evaluateurId;
    }

    @Nullable
    Long soumiseParId() {
        return soumission == null ? null : soumission.soumiseParId();
    }

    @Nullable
    Instant soumiseLe() {
        return soumission == null ? null : soumission.soumiseLe();
    }

    @Nullable
    BigDecimal total() {
        return soumission == null ? null : soumission.total();
    }

    @Nullable
    Integer maximum() {
        return soumission == null ? null : soumission.maximum();
    }

    LienInterets lien() {
        return lien;
    }

    boolean designee() {
        return demande.designee();
    }

    int version() {
        return version;
    }

    boolean ecarte() {
        return lien.tient();
    }

    /** Whether its évaluateur was withdrawn; a link of interest that they declare is said before that. */
    boolean retiree() {
        return demande.retiree() && !ecarte();
    }

    /** Whether its évaluateur withdrew of themselves. */
    boolean retireeDeSoi() {
        return retiree() && demande.retireePar(evaluateurId);
    }

    /** Whether the list of évaluateurs shows it: a link that was declared stays in sight, lifted and its person withdrawn. */
    boolean montree() {
        return !estConsensus() && (!retiree() || lien.declare());
    }

    /** Whether it is awaited or submitted. */
    boolean attendue() {
        return !estConsensus() && designee() && !ecarte() && !retiree();
    }

    /** Whether its évaluateur may be asked for it. */
    boolean demandable() {
        return !ecarte() && (!designee() || retiree() && !retireeDeSoi());
    }

    boolean soumise() {
        return soumission != null;
    }

    EtatEvaluation etat() {
        if (ecarte()) {
            return EtatEvaluation.ECARTEE;
        }
        if (soumise()) {
            return EtatEvaluation.SOUMISE;
        }
        if (!designee() || retiree()) {
            return EtatEvaluation.LIEN_LEVE;
        }
        return commencee() ? EtatEvaluation.COMMENCEE : EtatEvaluation.A_REMPLIR;
    }

    /**
     * Whether it counts in the spread: a link declared since the consensus was set leaves it in.
     *
     * @param consensusLe when the consensus was set, null when it is not
     */
    boolean compte(@Nullable Instant consensusLe) {
        return !estConsensus() && soumise() && (!ecarte() || gardee(consensusLe));
    }

    /** Whether a link keeps its évaluateur from the file, and it stays in the consensus that was set before. */
    boolean gardee(@Nullable Instant consensusLe) {
        return soumise() && ecarte() && consensusLe != null && lien.depuis(consensusLe);
    }

    /** Whether the consensus was set without it, though it was submitted. */
    boolean sortie(@Nullable Instant consensusLe) {
        return soumise() && ecarte() && consensusLe != null && !lien.depuis(consensusLe);
    }

    /** Whether something was typed in it. */
    boolean commencee() {
        return notes.stream()
                .anyMatch(note -> note.note() != null || !note.commentaire().isEmpty());
    }
}
