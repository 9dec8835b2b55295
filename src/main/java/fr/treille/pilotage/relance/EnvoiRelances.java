package fr.treille.pilotage.relance;

import fr.treille.socle.courrier.envoi.DepotMessages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes relances with their messages, all or none: one message a person, five statements a batch. */
@Component
class EnvoiRelances {

    /** How many people a batch writes to at most. */
    static final int LOT = 200;

    private final RedactionRelance redaction;
    private final DepotMessages depot;
    private final RelanceRequetes requetes;
    private final Clock horloge;

    EnvoiRelances(RedactionRelance redaction, DepotMessages depot, RelanceRequetes requetes, Clock horloge) {
        this.redaction = redaction;
        this.depot = depot;
        this.requetes = requetes;
        this.horloge = horloge;
    }

    /** What can be sent, a list a person, in order of address: two runs at once then wait for each other, and never lock up. */
    static List<List<RelancePreparee>> parPersonne(List<RelancePreparee> relances) {
        var personnes = new TreeMap<String, List<RelancePreparee>>();
        relances.stream()
                .filter(relance -> relance.etat() == EtatRelance.A_ENVOYER)
                .forEach(relance -> personnes
                        .computeIfAbsent(relance.personne().adresse(), adresse -> new ArrayList<>())
                        .add(relance));
        return List.copyOf(personnes.values());
    }

    /**
     * Writes them in the caller's transaction.
     *
     * @param personnes from {@link #parPersonne}, {@link #LOT} at most
     * @throws org.springframework.dao.DuplicateKeyException when one was written meanwhile: nothing is, then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ecrire(List<List<RelancePreparee>> personnes, String regionCode, LocalDate jour, String auteur) {
        var maintenant = horloge.instant();
        var messages = depot.deposer(
                personnes.stream()
                        .map(relances -> redaction.rediger(relances, jour, maintenant))
                        .toList(),
                regionCode,
                auteur);
        requetes.noterJour(
                personnes.stream()
                        .map(relances -> relances.getFirst().personne().adresse())
                        .toList(),
                jour,
                messages);
        var cles = new ArrayList<CleRelance>();
        var numeros = new ArrayList<Long>();
        for (int rang = 0; rang < personnes.size(); rang++) {
            for (var relance : personnes.get(rang)) {
                cles.add(relance.cle());
                numeros.add(messages.get(rang));
            }
        }
        requetes.ecrire(cles, numeros);
    }
}
