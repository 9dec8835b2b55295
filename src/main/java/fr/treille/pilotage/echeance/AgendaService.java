package fr.treille.pilotage.echeance;

import fr.treille.socle.commun.AdressePublique;
import fr.treille.socle.commun.Jeton;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own calendar feed: made, made again, taken away. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class AgendaService {

    private final AgendaRequetes requetes;
    private final Clock horloge;
    private final AdressePublique adresse;

    AgendaService(AgendaRequetes requetes, Clock horloge, AdressePublique adresse) {
        this.requetes = requetes;
        this.horloge = horloge;
        this.adresse = adresse;
    }

    /** The caller's feed, empty when there is none. */
    public Optional<AgendaFiche> fiche() {
        return requetes.fiche(AgentConnecte.courant().id());
    }

    /**
     * Makes the feed, and makes its former address void.
     *
     * @return its address, which nothing tells again: from the application's own address where the installation gives one,
     *     else from the leading slash
     * @throws Refus for an account of the whole installation, which has no région of its own
     */
    @Transactional
    public String creer(Pour pour) {
        var moi = AgentConnecte.courant();
        if (moi.regionDuCompte() == null) {
            throw new Refus("Votre compte est celui de toute l’installation\u00A0: un agenda est celui d’une région.");
        }
        var jeton = Jeton.tirer();
        requetes.creer(moi.id(), jeton.empreinte(), pour, horloge.instant());
        return adresse.de("agenda/" + jeton.clair() + ".ics");
    }

    /** Takes the feed away: its address answers nothing any more. */
    @Transactional
    public void revoquer() {
        requetes.revoquer(AgentConnecte.courant().id());
    }
}
