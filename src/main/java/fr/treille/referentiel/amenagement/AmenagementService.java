package fr.treille.referentiel.amenagement;

import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of aménagements of targets of the région in which the caller acts. None is ever deleted: it ends, and the measures
 * made by it stay.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('PILOTER_APPELS')")
public class AmenagementService {

    private final AmenagementRepository depot;
    private final CiblesEnVigueur cibles;
    private final JdbcClient base;
    private final Perimetre perimetre;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    AmenagementService(
            AmenagementRepository depot,
            CiblesEnVigueur cibles,
            JdbcClient base,
            Perimetre perimetre,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.depot = depot;
        this.cibles = cibles;
        this.base = base;
        this.perimetre = perimetre;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /** Those of the caller's région, past and to come too, after those delivered. */
    public List<AmenagementLigne> amenagements() {
        return cibles.amenagements(AgentConnecte.courant().regionCode()).tous();
    }

    /** The targets with a threshold of the calls, by title. */
    public List<CibleAmenageable> indicateurs() {
        return base.sql(
                        "SELECT c.code, MIN(c.libelle) libelle FROM cibles_du_depot c JOIN (SELECT code, MAX(edition_id) edition"
                                + " FROM cibles_du_depot WHERE seuil IS NOT NULL GROUP BY code) d"
                                + " ON d.code = c.code AND d.edition = c.edition_id GROUP BY c.code ORDER BY libelle")
                .query(CibleAmenageable.class)
                .list();
    }

    /**
     * Adds one.
     *
     * @return its identifier
     * @throws Refus on the field that is empty or wrong, or when the register already says it for these days
     */
    @Transactional
    @UneFois
    public long ajouter(AmenagementSaisie saisie) {
        exigerPlausible(saisie);
        exigerConnus(saisie);
        var region = AgentConnecte.courant().regionCode();
        var ajoute = new Amenagement(region, saisie, LocalDate.now(horloge));
        exigerSeul(saisie, 0);
        var id = depot.saveAndFlush(ajoute).id();
        evenements.publishEvent(new CiblesAmenagees(region, saisie.indicateurs()));
        return id;
    }

    /**
     * Corrects one; measures already reduced by it keep their reduction.
     *
     * @throws Refus on the field that is empty or wrong, on « motif » without one, or when it is not of the caller's région
     * @throws ModificationConcurrente when somebody changed it meanwhile
     */
    @Transactional
    public void corriger(long id, int version, AmenagementSaisie saisie) {
        exigerPlausible(saisie);
        exigerConnus(saisie);
        var amenagement = lire(id, version);
        var changes = new TreeSet<>(amenagement.indicateurs());
        amenagement.corriger(saisie, LocalDate.now(horloge));
        exigerSeul(saisie, id);
        changes.addAll(amenagement.indicateurs());
        ecrire(amenagement, changes);
    }

    /**
     * Gives one its last day; periods that end later do not follow it.
     *
     * @throws Refus on « jusquAu » before its first day, on « motif » without one, or when it is not of the caller's région
     * @throws ModificationConcurrente when somebody changed it meanwhile
     */
    @Transactional
    public void terminer(long id, int version, LocalDate jusquAu, String motif) {
        PlageDates.AMENAGEMENT.exiger("jusquAu", jusquAu, LocalDate.now(horloge));
        var amenagement = lire(id, version);
        amenagement.terminer(jusquAu, motif);
        ecrire(amenagement, amenagement.indicateurs());
    }

    private void ecrire(Amenagement amenagement, Collection<String> changes) {
        depot.saveAndFlush(amenagement);
        evenements.publishEvent(new CiblesAmenagees(AgentConnecte.courant().regionCode(), new TreeSet<>(changes)));
    }

    private Amenagement lire(long id, int version) {
        var amenagement = depot.findByIdAndRegionCode(
                        id, AgentConnecte.courant().regionCode())
                .orElseThrow(() -> perimetre.inconnu("Cet aménagement", id));
        ModificationConcurrente.exigerVersion(amenagement.version(), version);
        return amenagement;
    }

    private void exigerPlausible(AmenagementSaisie saisie) {
        var aujourdhui = LocalDate.now(horloge);
        PlageDates.FAIT.exiger("demandeLe", saisie.demandeLe(), aujourdhui);
        PlageDates.FAIT.exiger("cnsaLe", saisie.cnsaLe(), aujourdhui);
        PlageDates.FAIT.exiger("decisionLe", saisie.decisionLe(), aujourdhui);
        PlageDates.AMENAGEMENT.exiger("depuis", saisie.depuis(), aujourdhui);
        PlageDates.AMENAGEMENT.exiger("jusquAu", saisie.jusquAu(), aujourdhui);
    }

    private void exigerConnus(AmenagementSaisie saisie) {
        var connus = indicateurs().stream().map(CibleAmenageable::code).toList();
        if (!connus.containsAll(saisie.indicateurs())) {
            throw Refus.surChamp("indicateurs", "Une de ces cibles n’est d’aucun appel à projets.");
        }
    }

    /** @param id of the one that is corrected, 0 when it is added */
    private void exigerSeul(AmenagementSaisie saisie, long id) {
        var depuis = saisie.depuis();
        var jusquAu = saisie.jusquAu();
        amenagements().stream()
                .filter(autre -> autre.id() != id
                        && autre.effet() == saisie.effet()
                        && autre.situation().equalsIgnoreCase(saisie.situation().strip())
                        && saisie.indicateurs().stream().anyMatch(autre::concerne)
                        && (autre.jusquAu() == null
                                || depuis == null
                                || !autre.jusquAu().isBefore(depuis))
                        && (autre.depuis() == null
                                || jusquAu == null
                                || !autre.depuis().isAfter(jusquAu)))
                .findFirst()
                .ifPresent(autre -> {
                    throw Refus.surChamp(
                            "situation",
                            "Le registre a déjà cet aménagement pour ces dates (" + autre.source()
                                    + ")\u00A0: corrigez-le ou mettez-y fin.");
                });
    }
}
