package fr.treille.referentiel.appel.convention;

import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the conventions of the calls of the caller's région cite, and who pays by them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class ConventionnementService {

    private final ConventionnementRepository conventionnements;

    ConventionnementService(ConventionnementRepository conventionnements) {
        this.conventionnements = conventionnements;
    }

    /** By call, those of the caller's région alone, in one statement. */
    public Map<Long, ConventionnementFiche> fiches(Collection<Long> appels) {
        return conventionnements.deLaRegion(AgentConnecte.courant().regionCode(), appels).stream()
                .map(ligne -> ligne[2] instanceof Conventionnement dit
                        ? dit.fiche()
                        : ConventionnementFiche.livree((long) ligne[0], (int) ligne[1]))
                .collect(Collectors.toMap(ConventionnementFiche::appelId, fiche -> fiche));
    }

    /** That of a call, empty when there is none of that identifier in the caller's région. */
    public Optional<ConventionnementFiche> trouver(long appel) {
        return Optional.ofNullable(fiches(List.of(appel)).get(appel));
    }

    /**
     * Says what the conventions made from now on cite, whatever day their file was deposited; those made stay as they are.
     *
     * @throws Refus on the field that is empty, too long or out of its bounds; when there is no such call in the caller's région
     * @throws ModificationConcurrente when somebody saved it meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('PILOTER_APPELS')")
    public void enregistrer(ConventionnementSaisie saisie) {
        var vue = trouver(saisie.appelId())
                .orElseThrow(() -> new Refus("Cet appel à projets n’existe pas dans votre région."));
        ModificationConcurrente.exigerVersion(vue.version(), saisie.version());
        var dit = conventionnements
                .findByAppelId(saisie.appelId())
                .orElseGet(() -> new Conventionnement(saisie.appelId()));
        dit.ecrire(saisie.verifiee());
        conventionnements.save(dit);
    }
}
