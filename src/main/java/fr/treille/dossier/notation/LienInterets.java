package fr.treille.dossier.notation;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link of interest that somebody declared with a file, until it is lifted. */
@Embeddable
class LienInterets {

    private String lienMotif = "";
    private @Nullable Instant lienLe;
    private String lienLeveMotif = "";
    private @Nullable Instant lienLeveLe;
    private @Nullable Long lienLeveParId;

    /** Whether one was ever declared. */
    boolean declare() {
        return lienLe != null;
    }

    /** Whether it keeps its person from the file. */
    boolean tient() {
        return lienLe != null && lienLeveLe == null;
    }

    /** Whether it was declared at that moment or after: what was done then was done without it. */
    boolean depuis(Instant moment) {
        return lienLe != null && !lienLe.isBefore(moment);
    }

    /**
     * @return the motive, as it is kept
     * @throws Refus on the motive when it is missing; when one holds already
     */
    String declarer(String motif, Instant maintenant) {
        if (lienLe != null && lienLeveLe == null) {
            throw new Refus("Ce lien d’intérêts est déjà déclaré, le " + Formats.dateHeure(lienLe) + ".");
        }
        lienMotif = Bornes.exiger("motif", "Dites quel est ce lien.", "Le motif", motif, Bornes.MOTIF);
        lienLe = maintenant;
        lienLeveMotif = "";
        lienLeveLe = null;
        lienLeveParId = null;
        return lienMotif;
    }

    /**
     * @return the motive, as it is kept
     * @throws Refus on the motive when it is missing; when none holds
     */
    String lever(String motif, long agentId, Instant maintenant) {
        if (!tient()) {
            throw new Refus("Cette personne n’a pas de lien d’intérêts à lever\u00A0: rechargez la page.");
        }
        lienLeveMotif = Bornes.exiger("motif", "Dites pourquoi ce lien est levé.", "Le motif", motif, Bornes.MOTIF);
        lienLeveLe = maintenant;
        lienLeveParId = agentId;
        return lienLeveMotif;
    }

    String motif() {
        return lienMotif;
    }

    @Nullable
    Long leveParId() {
        return lienLeveParId;
    }

    /** « levé le 02/06/2025 à 10:00 par Anne Roux : motif », « » when it is not. */
    String leveEnClair(String par) {
        return lienLeveLe == null
                ? ""
                : "levé le " + Formats.dateHeure(lienLeveLe) + " par " + par + "\u00A0: " + lienLeveMotif;
    }
}
