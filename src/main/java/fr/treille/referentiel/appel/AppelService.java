package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.fenetre.FenetrePubliee;
import fr.treille.referentiel.appel.fenetre.ProrogationFiche;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the calls of the caller's région. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class AppelService {

    private final AppelRepository appels;
    private final ProrogationRepository prorogations;
    private final Clock horloge;

    AppelService(AppelRepository appels, ProrogationRepository prorogations, Clock horloge) {
        this.appels = appels;
        this.prorogations = prorogations;
        this.horloge = horloge;
    }

    /** The calls of the caller's région, the most recent first. */
    public List<AppelLigne> appels() {
        return appels.lignes(AgentConnecte.courant().regionCode());
    }

    /**
     * A call of the caller's région.
     *
     * @throws Refus when there is none of that identifier there
     */
    public AppelFiche fiche(long id) {
        return appels.lire(id).fiche(LocalDate.now(horloge));
    }

    /**
     * The same for a file deposited on that day.
     *
     * @throws Refus as {@link #fiche(long)}
     */
    public AppelFiche fiche(long id, LocalDate depot) {
        return appels.lire(id).fiche(depot);
    }

    /**
     * A file deposited in a call.
     *
     * @param jour null as long as it is not, when the rules of today apply
     */
    public record Depot(long appelId, @Nullable LocalDate jour) {}

    /**
     * The rules of files, in one statement.
     *
     * @throws Refus as {@link #fiche(long)}
     */
    public Map<Depot, Regles> regles(Collection<Depot> depots) {
        // each edition is read once, however many files and days it rules
        var editions = appels
                .editions(
                        AgentConnecte.courant().regionCode(),
                        depots.stream().map(Depot::appelId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.groupingBy(
                        Edition::appelId, Collectors.mapping(Edition::fiche, Collectors.toList())));
        var regles = new HashMap<Depot, Regles>();
        for (var depot : depots) {
            var siennes = editions.get(depot.appelId());
            if (siennes == null) {
                throw inconnu();
            }
            regles.computeIfAbsent(
                    depot,
                    nouveau -> EditionFiche.enVigueur(
                                    siennes, Objects.requireNonNullElse(nouveau.jour(), LocalDate.now(horloge)))
                            .regles());
        }
        return regles;
    }

    /** The same, empty when there is none of that identifier there. */
    public Optional<AppelFiche> trouver(long id) {
        return appels.findByIdAndRegionCode(id, AgentConnecte.courant().regionCode())
                .map(appel -> appel.fiche(LocalDate.now(horloge)));
    }

    /** Every call of the caller's région, drafts too, by the rules of today, the most recent first. */
    public List<AppelFiche> fiches() {
        var jour = LocalDate.now(horloge);
        return appels
                .findByRegionCodeOrderByAnneeDescIdDesc(AgentConnecte.courant().regionCode())
                .stream()
                .map(appel -> appel.fiche(jour))
                .toList();
    }

    /** The calls of the caller's région that were delivered with the product: the identifier of each by its key. */
    public Map<String, Long> livres() {
        return appels.findByRegionCodeAndLivreIsNotNull(AgentConnecte.courant().regionCode()).stream()
                .collect(Collectors.toMap(appel -> Objects.requireNonNull(appel.livre()), Appel::id));
    }

    /** The editions of its rules, the first one first. */
    public List<EditionFiche> editions(long id) {
        return appels.lire(id).editions();
    }

    /** The published calls of the caller's région by the rules of today, the most recent first. */
    public List<AppelFiche> publies() {
        var jour = LocalDate.now(horloge);
        return appels
                .findByRegionCodeAndStatutOrderByAnneeDescIdDesc(
                        AgentConnecte.courant().regionCode(), StatutAppel.PUBLIE)
                .stream()
                .map(appel -> appel.fiche(jour))
                .toList();
    }

    /** The windows of the published calls of the caller's région, the last one to close first, in one statement. */
    public List<FenetrePubliee> fenetresPubliees() {
        return appels.fenetresPubliees(AgentConnecte.courant().regionCode()).stream()
                .map(Fenetre::publiee)
                .toList();
    }

    /** What was extended in the windows of a call of the caller's région, the latest first; nothing for any other one. */
    public List<ProrogationFiche> prorogations(long id) {
        return prorogations.del(id, AgentConnecte.courant().regionCode()).stream()
                .map(Prorogation::fiche)
                .toList();
    }

    static Refus fenetreInconnue() {
        return new Refus("Cette fenêtre n’existe pas dans votre région.");
    }

    static Refus inconnu() {
        return new Refus("Cet appel à projets n’existe pas dans votre région.");
    }
}
