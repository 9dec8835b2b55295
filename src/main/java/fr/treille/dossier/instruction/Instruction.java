package fr.treille.dossier.instruction;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
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

    private boolean rejointGrappeFinancee;
    private boolean calendrierCoherent;
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
     * @param sousMinimum whether the grappe has fewer ESSMS than its call asks for
     * @throws Refus when an avis was given already, the motif is empty, or the conditions of a favorable avis below the
     *     minimum are not both there
     */
    void decider(AvisSaisie avis, boolean sousMinimum, long agentId, Instant maintenant) {
        if (favorable != null) {
            throw new Refus("L’avis " + (favorable ? "favorable" : "défavorable")
                    + " a déjà été donné\u00A0: il ne se modifie plus.");
        }
        boolean accorde = exiger(avis, sousMinimum);
        favorable = accorde;
        motif = avis.motif();
        // a défavorable letter prints neither
        recommandations = accorde ? avis.recommandations() : List.of();
        vigilances = accorde ? avis.vigilances() : List.of();
        rejointGrappeFinancee = accorde && sousMinimum;
        calendrierCoherent = accorde && sousMinimum;
        decideLe = maintenant;
        decideParId = agentId;
    }

    /**
     * Whether the avis is favorable.
     *
     * @throws Refus on the field concerned when it is not complete
     */
    static boolean exiger(AvisSaisie avis, boolean sousMinimum) {
        if (avis.favorable() == null) {
            throw Refus.surChamp("favorable", "Choisissez un avis favorable ou défavorable.");
        }
        if (avis.favorable() && sousMinimum) {
            exigerConditions(avis);
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

    private static void exigerConditions(AvisSaisie avis) {
        var regle = " C’est l’une des deux conditions d’un avis favorable en dessous de la taille minimale.";
        if (!avis.rejointGrappeFinancee()) {
            throw Refus.surChamp(
                    "rejointGrappeFinancee", "Confirmez que le projet rejoint une grappe déjà financée." + regle);
        }
        if (!avis.calendrierCoherent()) {
            throw Refus.surChamp(
                    "calendrierCoherent",
                    "Confirmez que le calendrier est cohérent avec le projet de la grappe rejointe." + regle);
        }
    }

    /** Who opened it and who gave the avis. */
    List<Long> agents() {
        return decideParId == null ? List.of(ouverteParId) : List.of(ouverteParId, decideParId);
    }

    /** @param noms names of {@link #agents()} by identifier */
    InstructionFiche fiche(Map<Long, String> noms) {
        return new InstructionFiche(
                grappeId,
                ouverteLe,
                noms.getOrDefault(ouverteParId, ""),
                favorable,
                motif,
                recommandations,
                vigilances,
                rejointGrappeFinancee && calendrierCoherent,
                decideLe,
                decideParId == null ? "" : noms.getOrDefault(decideParId, ""));
    }
}
