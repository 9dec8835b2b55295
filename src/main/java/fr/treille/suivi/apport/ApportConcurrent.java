package fr.treille.suivi.apport;

import fr.treille.socle.commun.Refus;

/** Somebody else wrote the same measure meanwhile: neither value is lost, the writer chooses. */
public class ApportConcurrent extends Refus {

    private final transient ApportLigne enregistree;

    ApportConcurrent(ApportLigne enregistree) {
        super(
                "Cette mesure vient d’être saisie ailleurs, avec une autre valeur\u00A0: la vôtre n’est pas encore enregistrée.");
        this.enregistree = enregistree;
    }

    /** What is recorded. */
    public ApportLigne enregistree() {
        return enregistree;
    }
}
