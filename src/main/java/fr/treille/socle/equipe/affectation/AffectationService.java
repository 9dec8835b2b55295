package fr.treille.socle.equipe.affectation;

import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.affectation.regle.Periode;
import fr.treille.socle.equipe.affectation.regle.PersonneRequetes;
import fr.treille.socle.equipe.affectation.regle.Regles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who covers which territoire. Every method is about the caller's région; whatever is of another one is answered as unknown.
 * The coordination of the GRADeS assigns animateurs only, that of the ARS both sides.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class AffectationService {

    private final AffectationRepository affectations;
    private final AffectationRequetes requetes;
    private final PersonneRequetes personnes;
    private final Regles regles;
    private final Remplacements remplacements;
    private final Clock horloge;

    AffectationService(
            AffectationRepository affectations,
            AffectationRequetes requetes,
            PersonneRequetes personnes,
            Regles regles,
            Remplacements remplacements,
            Clock horloge) {
        this.affectations = affectations;
        this.requetes = requetes;
        this.personnes = personnes;
        this.regles = regles;
        this.remplacements = remplacements;
        this.horloge = horloge;
    }

    /**
     * Assigns agents to territoires, all of them or none.
     *
     * @return ids of the affectations
     * @throws Refus on the field {@code agents}, {@code territoires}, {@code part}, {@code du} or {@code au}
     */
    @Transactional
    @PreAuthorize("hasRole('AFFECTER')")
    public List<Long> affecter(AffectationSaisie saisie) {
        return Regles.surveiller(() -> {
            var aujourdhui = LocalDate.now(horloge);
            PlageDates.AFFECTATION.exiger("du", saisie.du(), aujourdhui);
            PlageDates.AFFECTATION.exiger("au", saisie.au(), aujourdhui);
            var periode = new Periode(saisie.du(), saisie.au());
            var territoires = regles.territoires(saisie.territoires());
            var choisies = regles.personnes(saisie.agents(), "agents");
            var nouvelles = new ArrayList<Long>();
            for (var territoire : territoires) {
                for (var personne : choisies) {
                    var affectation = Affectation.nouvelle(territoire, personne.id(), saisie.part(), periode);
                    regles.exigerPlace(territoire, personne, saisie.part(), periode);
                    nouvelles.add(affectations.save(affectation).id());
                }
            }
            choisies.forEach(personne -> remplacements.suivreCeuxDe(personne.id()));
            return nouvelles;
        });
    }

    /**
     * Ends an affectation; whoever stands in for the person there ends with it.
     *
     * @param version as the caller saw it
     * @param au its last day, past or future
     * @throws Refus on the field {@code au}, or when it does not exist
     */
    @Transactional
    @PreAuthorize("hasRole('AFFECTER')")
    public void terminer(long id, int version, LocalDate au) {
        PlageDates.AFFECTATION.exiger("au", au, LocalDate.now(horloge));
        modifier(id, version, affectation -> affectation.terminer(au));
    }

    /**
     * Removes an affectation that has not begun.
     *
     * @param version as the caller saw it
     * @throws Refus when it has begun: it is history then
     */
    @Transactional
    @PreAuthorize("hasRole('AFFECTER')")
    public void retirer(long id, int version) {
        modifier(id, version, affectation -> {
            affectation.exigerAVenir(LocalDate.now(horloge));
            affectations.delete(affectation);
        });
    }

    private void modifier(long id, int version, Consumer<Affectation> action) {
        Regles.surveiller(() -> {
            var vue = requetes.affectation(region(), id).orElseThrow(() -> Regles.inconnu("affectation"));
            Regles.exigerDroit(vue.cote(), "au");
            var affectation = affectations.findById(id).orElseThrow();
            ModificationConcurrente.exigerVersion(affectation.version(), version);
            action.accept(affectation);
            affectations.flush();
            remplacements.suivreCeuxDe(affectation.agentId());
            return affectation;
        });
    }

    /** Who covered, covers or will cover a territoire on a given day: the ARS first, then the GRADeS. */
    public List<AffectationLigne> couverture(String territoire, LocalDate jour) {
        return requetes.couverture(region(), territoire, jour);
    }

    /** Every affectation of a territoire, what is to come first. */
    public List<AffectationLigne> historique(String territoire) {
        return requetes.duTerritoire(region(), territoire);
    }

    /** Every affectation of an agent, what is to come first. */
    public List<AffectationLigne> historiqueAgent(long agentId) {
        return requetes.deLAgent(region(), agentId);
    }

    /**
     * Who receives, on that day, what is for an agent: the agent, then whoever stands in.
     *
     * @return empty when there is no such agent in the région
     */
    public List<AgentLigne> recepteurs(long agentId, LocalDate jour) {
        return personnes.recepteurs(region(), agentId, jour);
    }

    /** The codes of the territoires that have no principal animateur on that day. */
    public List<String> sansPrincipal(LocalDate jour) {
        return requetes.sansPrincipal(region(), jour);
    }

    private static String region() {
        return AgentConnecte.courant().regionCode();
    }
}
