package fr.treille.suivi.usage;

import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.regle.CibleFiche;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rates of the caller's périmètre: of the région, by territoire, and grappe by grappe. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class UsageRegionService {

    private final UsageRegionRequetes requetes;
    private final AppelService appels;

    UsageRegionService(UsageRegionRequetes requetes, AppelService appels) {
        this.requetes = requetes;
        this.appels = appels;
    }

    /**
     * Each indicator over the last measured period of each grappe, in the order of the latest calls: sums of numerators over
     * sums of denominators.
     */
    public List<TauxRegion> taux() {
        Map<String, Map<String, UsageRegionRequetes.Somme>> sommes = new TreeMap<>();
        requetes.sommes()
                .forEach(somme -> sommes.computeIfAbsent(somme.indicateur(), code -> new TreeMap<>())
                        .put(somme.territoire(), somme));
        var taux = new ArrayList<TauxRegion>();
        cibles().forEach((code, cibles) -> {
            var siennes = sommes.getOrDefault(code, Map.of());
            var parTerritoire = new LinkedHashMap<String, Taux>();
            siennes.forEach((territoire, somme) -> parTerritoire.put(territoire, somme.taux()));
            taux.add(new TauxRegion(
                    code,
                    cibles.getFirst().libelle(),
                    seuils(cibles),
                    parTerritoire.values().stream().reduce(Taux.AUCUN, Taux::plus),
                    siennes.values().stream()
                            .mapToInt(UsageRegionRequetes.Somme::essms)
                            .sum(),
                    parTerritoire));
        });
        return taux;
    }

    /** The targets with a rate of the published calls, by code, the latest call first. */
    private Map<String, List<CibleFiche>> cibles() {
        var cibles = new LinkedHashMap<String, List<CibleFiche>>();
        appels.publies().stream()
                .map(AppelFiche::regles)
                .flatMap(regles -> regles.cibles().stream())
                .filter(cible -> cible.denominateur() != null)
                .forEach(cible -> cibles.computeIfAbsent(cible.code(), code -> new ArrayList<>())
                        .add(cible));
        return cibles;
    }

    private static List<BigDecimal> seuils(List<CibleFiche> cibles) {
        var seuils = new TreeSet<BigDecimal>();
        cibles.stream().map(CibleFiche::seuil).filter(Objects::nonNull).forEach(seuils::add);
        return List.copyOf(seuils);
    }

    /**
     * A page of the grappes whose convention is signed, in two statements.
     *
     * @param page its sort properties are « nom », « porteur », « territoires », « essms », « fin »; others are ignored
     */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<UsageLigne> rechercher(UsageFiltre filtre, Pageable page) {
        return requetes.lignes(filtre, page);
    }

    /** How many grappes the filter keeps. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public long compter(UsageFiltre filtre) {
        return requetes.compter(filtre);
    }
}
