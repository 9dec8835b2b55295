package fr.treille.socle.equipe.affectation.regle;

import fr.treille.socle.commun.Refus;

/** A refusal about who covers a territoire; it is also written to the security log, by the name of its rule. */
public class RefusAffectation extends Refus {

    private static final long serialVersionUID = 1L;

    private final Regle regle;

    public RefusAffectation(Regle regle, String champ, String message) {
        super(champ, message);
        this.regle = regle;
    }

    Regle regle() {
        return regle;
    }
}
