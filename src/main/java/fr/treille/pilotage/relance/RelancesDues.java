package fr.treille.pilotage.relance;

import fr.treille.pilotage.echeance.EcheancesAFaire;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.pilotage.relance.regle.RegleFiche;
import fr.treille.pilotage.relance.regle.ReglesActives;
import fr.treille.socle.commun.port.RegleEcheance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * What the active rules make due: the échéances that no fact has settled, read at the moment, crossed with the rules, less
 * what was written. Four statements.
 */
@Component
class RelancesDues {

    private final ReglesActives regles;
    private final RelanceRequetes requetes;
    private final EcheancesAFaire echeances;

    RelancesDues(ReglesActives regles, RelanceRequetes requetes, EcheancesAFaire echeances) {
        this.regles = regles;
        this.requetes = requetes;
        this.echeances = echeances;
    }

    /** To be sent that day, the oldest deadline first. */
    List<RelancePreparee> dues(Portee portee) {
        return lire(portee, false);
    }

    /** To be sent, that day or later. */
    List<RelancePreparee> aVenir(Portee portee) {
        return lire(portee, true);
    }

    private List<RelancePreparee> lire(Portee portee, boolean avenir) {
        var actives = regles.deLaRegion(portee.regionCode());
        if (actives.isEmpty()) {
            return List.of();
        }
        var ecarts = actives.stream().flatMap(regle -> regle.ecarts().stream()).toList();
        var du = portee.jour().minusDays(ecarts.stream().mapToInt(e -> e).max().orElse(0) + RegleFiche.DELAI);
        // further than any rule looks ahead of its deadline, what is brought back to a working day included; without
        // end
        // for what is to come
        var au = avenir
                ? portee.jour().plusYears(20)
                : portee.jour().minusDays(ecarts.stream().mapToInt(e -> e).min().orElse(0) - RegleFiche.DELAI);
        var natures = actives.stream().map(regle -> regle.contenu().nature()).collect(Collectors.toSet());
        var lues = requetes.echeances(portee, natures, du, au);
        if (lues.isEmpty()) {
            return List.of();
        }
        var ecrites = requetes.ecrites(actives.stream().map(RegleFiche::id).toList(), du, au);
        var servis = requetes.servis(portee.jour());
        var libelles = echeances.regles(portee.jours());
        var parNature = actives.stream()
                .collect(Collectors.groupingBy(regle -> regle.contenu().nature()));
        return lues.stream()
                .flatMap(echeance -> parNature.getOrDefault(echeance.nature(), List.of()).stream()
                        .flatMap(regle -> etapes(regle, echeance.jour(), portee, avenir)
                                .boxed()
                                .flatMap(etape -> regle.contenu().destinataires().stream()
                                        .map(qui -> preparer(regle, echeance, etape, qui, portee, servis, libelles)))))
                .filter(preparee -> !ecrites.contains(preparee.cle()))
                .sorted(Comparator.comparing(RelancePreparee::prevueLe)
                        .thenComparing(preparee ->
                                preparee.regle().jour(preparee.echeance().jour(), preparee.etape()))
                        .thenComparing(preparee -> preparee.echeance().grappe())
                        .thenComparing(RelancePreparee::destinataire))
                .toList();
    }

    private static IntStream etapes(RegleFiche regle, LocalDate echeance, Portee portee, boolean avenir) {
        return IntStream.rangeClosed(1, regle.contenu().fois()).filter(etape -> {
            var limite = regle.limite(echeance, etape);
            var prevue = regle.jour(echeance, etape, portee.ouvres());
            // the next time takes the place of one that no working day is left for
            return !limite.isBefore(portee.jour())
                    && !prevue.isAfter(limite)
                    && (avenir || !prevue.isAfter(portee.jour()));
        });
    }

    private static RelancePreparee preparer(
            RegleFiche regle,
            EcheanceRelancee echeance,
            int etape,
            DestinataireRelance destinataire,
            Portee portee,
            Set<String> servis,
            Map<String, RegleEcheance> libelles) {
        var adresse = echeance.personne(destinataire).adresse();
        var prevue = regle.jour(echeance.jour(), etape, portee.ouvres());
        var etat = adresse.isEmpty()
                ? EtatRelance.ADRESSE_MANQUANTE
                : prevue.isAfter(portee.jour())
                        ? EtatRelance.A_VENIR
                        : servis.contains(adresse) ? EtatRelance.DEMAIN : EtatRelance.A_ENVOYER;
        var contribuee = libelles.get(echeance.nature());
        return new RelancePreparee(
                regle,
                echeance,
                etape,
                destinataire,
                prevue,
                etat,
                contribuee == null ? echeance.nature() : contribuee.libelle(),
                contribuee == null ? "" : contribuee.onglet(),
                portee.ouvres());
    }
}
