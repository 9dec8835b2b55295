package fr.treille.dossier.instruction;

import fr.treille.dossier.instruction.critere.Explication;
import fr.treille.dossier.instruction.critere.Explications;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.TextesConverter;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The instruction of one grappe, from its opening to its avis, which is given once. */
@Entity
class Instruction extends AgregatTrace<Instruction> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private Instant ouverteLe = Instant.EPOCH;
    private long ouverteParId;
    private @Nullable Boolean favorable;
    private String motif = "";

    @Convert(converter = TextesConverter.class)
    private List<String> recommandations = List.of();

    @Convert(converter = TextesConverter.class)
    private List<String> vigilances = List.of();

    /** What an avis of before each conflict had its own motive says of them all: kept until another avis is given. */
    private String doubleFinancement = "";

    private @Nullable Montant montantPropose;
    private String ecartMotif = "";

    /** Its avis was given before criteria and pieces were followed here: its decision does not wait for them. */
    private boolean avantCriteres;

    private @Nullable Instant decideLe;
    private @Nullable Long decideParId;

    @Version
    @Column(nullable = false)
    private int version;

    protected Instruction() {}

    Instruction(long grappeId, long agentId, Instant maintenant) {
        this.grappeId = grappeId;
        this.ouverteParId = agentId;
        this.ouverteLe = maintenant;
    }

    /**
     * Gives the avis.
     *
     * @param examen what its checks say
     * @param noms of {@link #agents()} by identifier: who came first is told to who comes second
     * @throws Refus when an avis was given already, the motif is empty, or a condition of a favorable avis is not there
     */
    void rendre(AvisSaisie avis, Examen examen, long agentId, Instant maintenant, Map<Long, String> noms) {
        exigerAucunAvis(noms);
        boolean accorde = exiger(avis, examen);
        exigerSonMotif(avis);
        favorable = accorde;
        motif = avis.motif();
        // a défavorable letter prints neither
        recommandations = accorde ? avis.recommandations() : List.of();
        vigilances = accorde ? avis.vigilances() : List.of();
        montantPropose = accorde ? Objects.requireNonNullElse(avis.montantPropose(), examen.calcule()) : null;
        ecartMotif = montantPropose == null || montantPropose.equals(examen.calcule()) ? "" : avis.ecartMotif();
        doubleFinancement = "";
        decideLe = maintenant;
        decideParId = agentId;
    }

    /** @throws Refus when a défavorable avis, which its letter prints, keeps the motif of the favorable one that was taken back */
    void exigerSonMotif(AvisSaisie avis) {
        // what it proposed stays with the texts of one taken back, and only a favorable one proposes something
        if (Boolean.FALSE.equals(avis.favorable())
                && montantPropose != null
                && avis.motif().equals(motif)) {
            throw Refus.surChamp(
                    "motif", "Ce motif est celui de l’avis favorable repris\u00A0: dites celui d’un avis défavorable.");
        }
    }

    /** @throws Refus when an avis is given, naming who gave it and when */
    void exigerAucunAvis(Map<Long, String> noms) {
        if (favorable != null && decideLe != null) {
            throw new Refus(
                    "L’avis " + (favorable ? "favorable" : "défavorable") + " a déjà été donné par "
                            + noms.getOrDefault(decideParId, "un autre agent") + ", le " + Formats.dateHeure(decideLe)
                            + "\u00A0: le vôtre n’est pas enregistré. Un avis se corrige tant que la décision n’est pas prise.");
        }
    }

    /** @throws Refus once an avis was given in it, even taken back: what was done stays */
    void exigerVierge() {
        if (favorable != null || !motif.isEmpty()) {
            throw new Refus(
                    "Un avis a été donné dans cette instruction\u00A0: elle ne se referme plus. Donnez-en un autre.");
        }
    }

    /** Takes the avis back, before its decision: its texts stay, for the next one to start from. */
    void reprendre() {
        favorable = null;
        avantCriteres = false;
        decideLe = null;
        decideParId = null;
    }

    /** The avis taken back, as a form starts from it. */
    AvisSaisie depart(int versionVue) {
        return new AvisSaisie(
                grappeId,
                versionVue,
                favorable,
                motif,
                recommandations,
                vigilances,
                List.of(),
                montantPropose,
                ecartMotif);
    }

    /**
     * Whether the avis is favorable.
     *
     * @throws Refus on the field concerned when it is not complete
     */
    static boolean exiger(AvisSaisie avis, Examen examen) {
        if (avis.favorable() == null) {
            throw Refus.surChamp("favorable", "Choisissez un avis favorable ou défavorable.");
        }
        if (avis.favorable()) {
            exigerMontant(avis, examen);
        }
        if (avis.favorable()) {
            Explications.exiger(examen.conflits(), avis.explications());
        }
        if (avis.favorable()) {
            examen.exigerFavorable();
        }
        Bornes.exiger("motif", "Le motif de l’avis", avis.motif(), Bornes.TEXTE);
        Bornes.borner(
                "recommandations",
                "Le texte des recommandations",
                String.join("\n", avis.recommandations()),
                Bornes.TEXTE);
        Bornes.borner(
                "vigilances", "Le texte des points de vigilance", String.join("\n", avis.vigilances()), Bornes.TEXTE);
        return avis.favorable();
    }

    private static void exigerMontant(AvisSaisie avis, Examen examen) {
        var propose = avis.montantPropose();
        if (propose == null || propose.equals(examen.calcule())) {
            return;
        }
        if (propose.estNegatif() || propose.compareTo(examen.calcule()) > 0) {
            throw Refus.surChamp(
                    "montantPropose",
                    "Le montant proposé va de 0\u00A0€ à ce que donne le barème, " + examen.calcule() + ".");
        }
        Bornes.exiger(
                "ecartMotif",
                "Dites pourquoi le montant proposé est inférieur à ce que donne le barème.",
                "Le motif de l’écart",
                avis.ecartMotif(),
                Bornes.MOTIF);
    }

    /**
     * What a favorable decision needs: the criteria, and a motive of each conflict. What an avis of before said of them all is
     * shown to who decides, and is no finding of theirs until they say it.
     *
     * @param dites what the decision says of conflicts
     * @throws Refus naming what does not hold, or on the field of the first conflict without a motive
     */
    void exigerAccordable(Examen examen, List<Explication> dites) {
        if (!avantCriteres) {
            examen.exigerFavorable();
        }
        Explications.exiger(examen.conflits(), dites);
    }

    /** Who opened it and who gave the avis. */
    List<Long> agents() {
        return decideParId == null ? List.of(ouverteParId) : List.of(ouverteParId, decideParId);
    }

    /**
     * @param noms names of {@link #agents()} by identifier
     * @param deport why the caller does not judge the file, « » when they may
     */
    InstructionFiche fiche(Map<Long, String> noms, String deport) {
        return new InstructionFiche(
                grappeId,
                ouverteLe,
                noms.getOrDefault(ouverteParId, ""),
                favorable,
                motif,
                recommandations,
                vigilances,
                doubleFinancement,
                montantPropose,
                ecartMotif,
                decideLe,
                decideParId == null ? "" : noms.getOrDefault(decideParId, ""),
                deport);
    }
}
