package fr.treille.engagement.convention;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import org.springframework.stereotype.Component;

/** How the services of this module reach a convention within the caller's périmètre, which is that of its grappe. */
@Component
class Conventions {

    private final ConventionRepository depot;
    private final ConventionRequetes requetes;
    private final Perimetre perimetre;

    Conventions(ConventionRepository depot, ConventionRequetes requetes, Perimetre perimetre) {
        this.depot = depot;
        this.requetes = requetes;
        this.perimetre = perimetre;
    }

    /** @throws Refus when there is none in the caller's périmètre */
    ConventionFiche fiche(long id) {
        return requetes.fiche(perimetre, id).orElseThrow(() -> inconnue(id));
    }

    /** Reads it and keeps others from changing it until the transaction ends; refused as {@link #fiche}. */
    Convention verrouiller(long id) {
        if (!requetes.visible(perimetre, id)) {
            throw inconnue(id);
        }
        return depot.findWithLockById(id).orElseThrow(() -> inconnue(id));
    }

    private Refus inconnue(long id) {
        return perimetre.inconnu("Cette convention", id);
    }
}
