package fr.treille.dossier.notation;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a sheet is asked of its évaluateur, and whether they were withdrawn since. */
@Embeddable
class DemandeFicheNotation {

    private boolean designee = true;
    private @Nullable Instant retireeLe;
    private @Nullable Long retireeParId;

    /** Nobody asks for it, or does any more: a link is declared by others too. */
    void deSoi() {
        designee = false;
    }

    /** @param agentId who says so, maybe the évaluateur */
    void retirer(long agentId, Instant maintenant) {
        retireeLe = maintenant;
        retireeParId = agentId;
    }

    boolean designee() {
        return designee;
    }

    boolean retiree() {
        return retireeLe != null;
    }

    boolean retireePar(@Nullable Long agentId) {
        return Objects.equals(retireeParId, agentId);
    }
}
