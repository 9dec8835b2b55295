package fr.treille.socle.equipe.affectation;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.affectation.regle.RefusAffectation;
import fr.treille.socle.equipe.affectation.regle.Regle;
import fr.treille.socle.equipe.affectation.regle.Regles;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an affectation back what it was before a change, as a new change that every rule applies to. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('AFFECTER')")
public class RetablissementService {

    private final AffectationRepository affectations;
    private final AffectationRequetes requetes;
    private final AnciennesAffectations anciennes;
    private final Regles regles;
    private final Remplacements remplacements;

    RetablissementService(
            AffectationRepository affectations,
            AffectationRequetes requetes,
            AnciennesAffectations anciennes,
            Regles regles,
            Remplacements remplacements) {
        this.affectations = affectations;
        this.requetes = requetes;
        this.anciennes = anciennes;
        this.regles = regles;
        this.remplacements = remplacements;
    }

    /**
     * What would be given back, and what it would replace.
     *
     * @param rang tells the change, as the history names it
     * @throws Refus when there is no such change in the région
     */
    public Retablissement apercu(long id, String rang) {
        return Regles.surveiller(() -> {
            var ancienne = ancienne(id, rang);
            var actuelle = requetes.affectation(region(), id);
            return new Retablissement(
                    id,
                    actuelle.map(AffectationLigne::version).orElse(0),
                    ancienne.quoi(),
                    ancienne.part(),
                    ancienne.periode(),
                    actuelle.map(AffectationLigne::part).orElse(null),
                    actuelle.map(AffectationLigne::periode).orElse(null));
        });
    }

    /**
     * Gives it back.
     *
     * @param rang tells the change, as the history names it
     * @param version as the caller saw it, 0 for one that was removed
     * @param change instant of that change, which the history will name
     * @throws Refus when there is no such change in the région, when nothing would change, or when a rule forbids it now
     */
    @Transactional
    public void retablir(long id, String rang, int version, Instant change) {
        Regles.surveiller(() -> {
            var ancienne = ancienne(id, rang);
            regles.territoires(List.of(ancienne.territoireCode()));
            var personne =
                    regles.personnes(List.of(ancienne.agentId()), "agents").getFirst();
            var actuelle = affectations.findById(id);
            ModificationConcurrente.exigerVersion(
                    actuelle.map(Affectation::version).orElse(0), version);
            if (actuelle.filter(ligne ->
                            ligne.part() == ancienne.part() && ligne.periode().equals(ancienne.periode()))
                    .isPresent()) {
                throw new RefusAffectation(
                        Regle.DEJA_TERMINEE, "au", "Cette affectation est déjà dans cet état\u00A0: rien ne change.");
            }
            regles.exigerPlace(ancienne.territoireCode(), personne, ancienne.part(), ancienne.periode(), id);
            var affectation = actuelle.orElseGet(() -> Affectation.nouvelle(
                    ancienne.territoireCode(), ancienne.agentId(), ancienne.part(), ancienne.periode()));
            affectation.retablir(
                    ancienne.part(), ancienne.periode(), "Rétabli depuis l’historique du " + Formats.dateHeure(change));
            affectations.save(affectation);
            affectations.flush();
            remplacements.suivreCeuxDe(personne.id());
            return affectation;
        });
    }

    private AnciennesAffectations.Ancienne ancienne(long id, String rang) {
        return anciennes.avant(region(), id, rang).orElseThrow(() -> Regles.inconnu("affectation"));
    }

    private static String region() {
        return AgentConnecte.courant().regionCode();
    }
}
