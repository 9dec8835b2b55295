package fr.treille.pilotage.echeance;

import fr.treille.socle.commun.Empreinte;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a feed for whoever holds its address: what its agent would see at this moment, and no more. */
@Component
class Agendas {

    /** How long a cancellation is served once it was: until each of the agent's calendars has read it, and no longer. */
    private static final Duration RAPPEL = FichierAgenda.RELECTURE.multipliedBy(6);

    private final AgendaRequetes requetes;
    private final EcheanceService echeances;
    private final Comptes comptes;
    private final Clock horloge;
    private final FichierAgenda fichier;

    Agendas(AgendaRequetes requetes, EcheanceService echeances, Comptes comptes, Clock horloge, FichierAgenda fichier) {
        this.requetes = requetes;
        this.echeances = echeances;
        this.comptes = comptes;
        this.horloge = horloge;
        this.fichier = fichier;
    }

    /** The feed of that address in iCalendar (RFC 5545), empty when it is unknown, revoked or of a closed account. */
    @Transactional
    Optional<String> lire(String jeton) {
        return requetes.abonne(Empreinte.de(jeton)).flatMap(abonne -> {
            var agent = comptes.loadUserByUsername(abonne.courriel());
            return agent.isEnabled() ? Optional.of(fichier.ecrire(mettreAJour(abonne, agent))) : Optional.empty();
        });
    }

    private List<EvenementAgenda> mettreAJour(AgendaRequetes.Abonne abonne, AgentConnecte agent) {
        var maintenant = horloge.instant().truncatedTo(ChronoUnit.SECONDS);
        var publies = requetes.publies(abonne.agentId()).stream()
                .collect(Collectors.toMap(EvenementAgenda::cle, e -> e, (a, b) -> a, LinkedHashMap::new));
        var suite = new ArrayList<EvenementAgenda>();
        for (var ligne : enTantQue(agent, abonne.pour())) {
            var actuel = EvenementAgenda.nouveau(ligne, maintenant);
            var avant = publies.remove(ligne.cle());
            var apres = avant == null ? actuel : avant.suivre(actuel);
            noter(abonne, avant != apres, apres);
            suite.add(apres);
        }
        publies.values().forEach(avant -> {
            var apres = avant.annuler(maintenant);
            noter(abonne, avant != apres, apres);
            if (apres.modifieLe().isAfter(maintenant.minus(RAPPEL))) {
                suite.add(apres);
            }
        });
        return suite;
    }

    private void noter(AgendaRequetes.Abonne abonne, boolean change, EvenementAgenda evenement) {
        if (change) {
            requetes.publier(abonne.agentId(), evenement);
        }
    }

    private List<EcheanceLigne> enTantQue(AgentConnecte agent, Pour pour) {
        var avant = SecurityContextHolder.getContext();
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities()));
        SecurityContextHolder.setContext(contexte);
        try {
            return Stream.of((Quand) null, Quand.REPERES)
                    .flatMap(quand -> echeances.toutes(new EcheanceFiltre("", quand, pour, "", null)).stream())
                    .toList();
        } finally {
            SecurityContextHolder.setContext(avant);
        }
    }
}
