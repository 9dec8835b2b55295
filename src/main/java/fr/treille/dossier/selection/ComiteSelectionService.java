package fr.treille.dossier.selection;

import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.fenetre.FenetrePubliee;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.trace.UneFois;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The committees of selection of the caller's région. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('SELECTIONNER')")
public class ComiteSelectionService {

    private final ComitesSelection comites;
    private final SelectionRequetes requetes;
    private final AppelService appels;
    private final Clock horloge;

    ComiteSelectionService(ComitesSelection comites, SelectionRequetes requetes, AppelService appels, Clock horloge) {
        this.comites = comites;
        this.requetes = requetes;
        this.appels = appels;
        this.horloge = horloge;
    }

    /** All of them, the last one first, in one statement. */
    public List<ComiteLigne> comites() {
        return requetes.comites();
    }

    /** Nothing when there is none of that identifier in the région. */
    public Optional<ComiteFiche> trouver(long id) {
        return comites.trouver(id).map(ComiteSelection::fiche);
    }

    /** @throws fr.treille.socle.commun.Refus when there is none of that identifier in the région */
    public ComiteFiche lire(long id) {
        return comites.lire(id).fiche();
    }

    /** The windows that a committee may rank, the last one to close first. */
    public List<FenetrePubliee> fenetres() {
        return appels.fenetresPubliees();
    }

    /**
     * Makes a committee, or changes it.
     *
     * @return its identifier
     * @throws fr.treille.socle.commun.Refus on the field that is empty or not possible
     * @throws ModificationConcurrente when somebody changed it meanwhile
     */
    @Transactional
    @UneFois
    public long enregistrer(ComiteSaisie saisie) {
        var comite = saisie.id() == 0 ? comites.nouveau() : comites.lire(saisie.id());
        ModificationConcurrente.exigerVersion(comite.version(), saisie.version());
        comite.ecrire(
                saisie,
                fenetres().stream().map(publiee -> publiee.fenetre().id()).collect(Collectors.toSet()),
                LocalDate.now(horloge));
        return comites.garder(comite);
    }
}
