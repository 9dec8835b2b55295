package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.fenetre.Deplacement;
import fr.treille.referentiel.appel.fenetre.ProrogationFiche;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.trace.Traceur;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Extends the deadlines of the windows of a published call of the caller's région. What is read from these days, the
 * échéances and the calendars, follows by itself.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('PILOTER_APPELS')")
public class ProrogationService {

    private final AppelRepository appels;
    private final ProrogationRepository prorogations;
    private final Traceur traceur;
    private final Clock horloge;

    ProrogationService(AppelRepository appels, ProrogationRepository prorogations, Traceur traceur, Clock horloge) {
        this.appels = appels;
        this.prorogations = prorogations;
        this.traceur = traceur;
        this.horloge = horloge;
    }

    /**
     * The days that an extension would move, the one asked for first.
     *
     * @throws Refus as {@link #proroger}
     */
    public List<Deplacement> apercu(long fenetreId, ProrogationSaisie saisie) {
        var appel = appels.deLaFenetre(fenetreId, region()).orElseThrow(AppelService::fenetreInconnue);
        return plausibles(appel.fenetre(fenetreId).deplacements(saisie));
    }

    /**
     * Extends a deadline, and moves those that depend on it.
     *
     * @return the days moved
     * @throws Refus on the field that is missing or wrong: no motive, a day that is not later, deadlines out of order, the
     *     opening; when the call is a draft, the window not of the caller's région, or somebody else saved the call meanwhile
     */
    @Transactional
    public List<Deplacement> proroger(long fenetreId, ProrogationSaisie saisie) {
        // held from the first reading on: two people at once would otherwise each wait for the other's window
        var appel = appels.verrouiller(fenetreId, region())
                .flatMap(id -> appels.pourEcrire(id, region()))
                .orElseThrow(AppelService::fenetreInconnue);
        ModificationConcurrente.exigerVersion(appel.version(), saisie.version());
        var deplacements = plausibles(appel.fenetre(fenetreId).proroger(saisie));
        var premiere = deplacements.getFirst().etape();
        deplacements.forEach(deplacement -> prorogations.save(new Prorogation(new ProrogationFiche(
                fenetreId,
                deplacement,
                deplacement.etape() == premiere ? null : premiere,
                saisie.motif().strip(),
                AgentConnecte.courant().nomComplet(),
                traceur.instant()))));
        return deplacements;
    }

    private List<Deplacement> plausibles(List<Deplacement> deplacements) {
        var premiere = deplacements.getFirst().etape();
        deplacements.forEach(deplacement -> PlageDates.APPEL.exiger(
                deplacement.etape() == premiere ? "nouvelle" : ProrogationSaisie.champ(deplacement.etape()),
                deplacement.nouvelle(),
                LocalDate.now(horloge)));
        return deplacements;
    }

    private static String region() {
        return AgentConnecte.courant().regionCode();
    }
}
