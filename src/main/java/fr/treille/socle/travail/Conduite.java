package fr.treille.socle.travail;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does long work as the agent who asked it, with the rights that they have now: lot by lot, each in a transaction that also
 * says so, one element at a time when a lot fails. Stopped anywhere and run again, it does no element twice.
 */
@Component
class Conduite {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Conduite.class);

    private final TravailRequetes requetes;
    private final List<Ouvrage> ouvrages;
    private final Comptes comptes;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Conduite(
            TravailRequetes requetes,
            List<Ouvrage> ouvrages,
            Comptes comptes,
            PlatformTransactionManager transactions,
            Clock horloge) {
        this.requetes = requetes;
        this.ouvrages = ouvrages;
        this.comptes = comptes;
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
    }

    /**
     * Does what is left of a work.
     *
     * @param arret asked before each lot: whether to leave the rest for later
     * @return whether it is over
     */
    boolean conduire(long id, BooleanSupplier arret) {
        var pris = requetes.commencer(id);
        if (pris.isEmpty()) {
            return true;
        }
        var travail = pris.get();
        var agent = comptes.pourTravailler(travail.agentId(), travail.regionCode());
        if (agent.isEmpty()) {
            requetes.refuser(id, "Le compte qui a demandé ce travail n’est plus actif.");
        } else if (!enTantQue(agent.get(), () -> avancer(travail, ouvrage(travail.genre()), arret))) {
            return false;
        }
        requetes.finir(id, horloge.instant());
        return true;
    }

    private Ouvrage ouvrage(String genre) {
        return ouvrages.stream()
                .filter(ouvrage -> ouvrage.genre().equals(genre))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no work of that kind: " + genre));
    }

    /** @return whether nothing is left of it, or somebody stopped it */
    private boolean avancer(TravailRequetes.AFaire travail, Ouvrage ouvrage, BooleanSupplier arret) {
        while (requetes.enCours(travail.id())) {
            if (arret.getAsBoolean()) {
                return false;
            }
            try {
                if (faire(travail, ouvrage, ouvrage.lot()) == 0) {
                    return true;
                }
            } catch (RuntimeException echec) {
                JOURNAL.info(
                        "travail {} : un lot est défait, un élément après l’autre : {}",
                        travail.id(),
                        echec.toString());
                unParUn(travail, ouvrage, arret);
            }
        }
        return true;
    }

    private int faire(TravailRequetes.AFaire travail, Ouvrage ouvrage, int nombre) {
        return Objects.requireNonNull(transaction.execute(etat -> {
            var lot = requetes.prendre(travail.id(), nombre);
            if (!lot.isEmpty()) {
                requetes.noter(travail.id(), ouvrage.faire(travail.reglages(), lot));
            }
            return lot.size();
        }));
    }

    private void unParUn(TravailRequetes.AFaire travail, Ouvrage ouvrage, BooleanSupplier arret) {
        for (var fait = 0; fait < ouvrage.lot() && !arret.getAsBoolean() && requetes.enCours(travail.id()); fait++) {
            try {
                if (faire(travail, ouvrage, 1) == 0) {
                    return;
                }
            } catch (RuntimeException echec) {
                refuser(travail, raison(travail.id(), echec));
            }
        }
    }

    private void refuser(TravailRequetes.AFaire travail, String raison) {
        transaction.executeWithoutResult(etat -> requetes.prendre(travail.id(), 1)
                .forEach(element -> requetes.noter(travail.id(), List.of(new Resultat(element.rang(), "", raison)))));
    }

    private static String raison(long id, RuntimeException echec) {
        return switch (echec) {
            case Refus refus -> refus.message();
            case AccessDeniedException interdit -> "Vos droits ne le permettent plus.";
            default -> {
                JOURNAL.error("travail {}", id, echec);
                yield "Une erreur imprévue l’a empêché\u00A0: réessayez\u00A0; si cela dure, prévenez l’administration de"
                        + " Treille.";
            }
        };
    }

    private static boolean enTantQue(AgentConnecte agent, BooleanSupplier action) {
        var avant = SecurityContextHolder.getContext();
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities()));
        SecurityContextHolder.setContext(contexte);
        try {
            return action.getAsBoolean();
        } finally {
            SecurityContextHolder.setContext(avant);
        }
    }
}
