package fr.treille.dossier.selection;

import fr.treille.dossier.selection.simulation.Simulation;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files before a committee, and the scenarios that share its enveloppe out: what is tried of them is nothing but memory. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('SELECTIONNER')")
public class SelectionService {

    private final ComitesSelection comites;
    private final ScenarioRepository repository;
    private final SelectionRequetes requetes;
    private final ArretsRequetes arrets;

    SelectionService(
            ComitesSelection comites,
            ScenarioRepository repository,
            SelectionRequetes requetes,
            ArretsRequetes arrets) {
        this.comites = comites;
        this.repository = repository;
        this.requetes = requetes;
        this.arrets = arrets;
    }

    /**
     * The files before a committee, ranked, with nothing chosen.
     *
     * @throws Refus when there is no such committee in the région
     */
    public Simulation simulation(long comiteId) {
        return Simulation.de(comites.lire(comiteId).enveloppe(), requetes.dossiers(comiteId), Map.of());
    }

    /**
     * What a committee settled, what of it no longer stands, and what was decided apart.
     *
     * @throws Refus when there is no such committee in the région
     */
    public BilanComite bilan(long comiteId) {
        return new BilanComite(
                arrets.arretes(comiteId),
                arrets.apart(comiteId),
                simulation(comiteId).total());
    }

    /** The scenarios of a committee, by name. */
    public List<ScenarioFiche> scenarios(long comiteId) {
        comites.lire(comiteId);
        return repository.findByComiteIdOrderByNom(comiteId).stream()
                .map(Scenario::fiche)
                .toList();
    }

    /**
     * Keeps a scenario under its name.
     *
     * @return the scenario as it is kept
     * @throws Refus on the name when it is missing or another scenario has it; on a motive that is too long; when a file that it
     *     chooses is not before the committee, or its amount is not possible
     * @throws ModificationConcurrente when somebody changed it meanwhile
     */
    @Transactional
    public ScenarioFiche enregistrer(ScenarioFiche saisie) {
        var simulation = simulation(saisie.comiteId());
        var scenario = saisie.id() == 0 ? new Scenario(saisie.comiteId()) : lire(saisie.comiteId(), saisie.id());
        ModificationConcurrente.exigerVersion(scenario.version(), saisie.version());
        scenario.ecrire(saisie);
        for (var choix : Simulation.de(simulation.enveloppe(), simulation.dossiers(), saisie.choix())
                .choix()
                .entrySet()) {
            simulation.avec(choix.getKey(), choix.getValue());
        }
        try {
            repository.save(scenario);
            repository.flush();
        } catch (DataIntegrityViolationException doublon) {
            throw Refus.surChamp("nom", "Un autre scénario de ce comité porte déjà ce nom.");
        }
        return scenario.fiche();
    }

    private Scenario lire(long comiteId, long id) {
        return repository
                .findByIdAndComiteId(id, comiteId)
                .orElseThrow(() -> new Refus("Ce scénario n’existe plus\u00A0: rechargez la page."));
    }

    /**
     * Forgets a scenario; what was settled by it stays.
     *
     * @throws Refus when it is there no more
     * @throws ModificationConcurrente when somebody changed it meanwhile
     */
    @Transactional
    public void supprimer(long comiteId, long scenarioId, int version) {
        comites.lire(comiteId);
        var scenario = lire(comiteId, scenarioId);
        ModificationConcurrente.exigerVersion(scenario.version(), version);
        repository.delete(scenario);
    }
}
