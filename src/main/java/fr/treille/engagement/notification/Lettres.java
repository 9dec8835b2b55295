package fr.treille.engagement.notification;

import fr.treille.engagement.notification.liste.LettreRequetes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import org.springframework.stereotype.Component;

/** How the services of this module reach a letter within the caller's périmètre, which is that of its grappe. */
@Component
class Lettres {

    private final LettreRepository depot;
    private final LettreRequetes requetes;
    private final Perimetre perimetre;

    Lettres(LettreRepository depot, LettreRequetes requetes, Perimetre perimetre) {
        this.depot = depot;
        this.requetes = requetes;
        this.perimetre = perimetre;
    }

    /** @throws Refus when there is none in the caller's périmètre */
    LettreFiche fiche(long id) {
        return requetes.fiche(perimetre, id).orElseThrow(() -> inconnue(id));
    }

    /** Reads it and keeps others from changing it until the transaction ends; refused as {@link #fiche}. */
    Lettre verrouiller(long id) {
        if (!requetes.visible(perimetre, id)) {
            throw inconnue(id);
        }
        return depot.findWithLockById(id).orElseThrow(() -> inconnue(id));
    }

    private Refus inconnue(long id) {
        return perimetre.inconnu("Cette lettre", id);
    }
}
