package fr.treille.pilotage.echeance;

import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The échéances of the caller's périmètre, computed from the facts at each reading. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class EcheanceService {

    private final List<SourceEcheances> sources;
    private final EcheanceRequetes requetes;
    private final Perimetre perimetre;
    private final Clock horloge;

    EcheanceService(List<SourceEcheances> sources, EcheanceRequetes requetes, Perimetre perimetre, Clock horloge) {
        this.sources = sources;
        this.requetes = requetes;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /** The kinds that the modules contribute. */
    public List<NatureEcheance> natures() {
        return regles().stream()
                .map(regle -> new NatureEcheance(regle.nature(), regle.libelle()))
                .toList();
    }

    /**
     * A page of the list, in one statement.
     *
     * @param page its sort orders the rows within their group, by « date », « nature », « grappe », « porteur »,
     *     « responsable », « faite »; other properties are ignored
     */
    public List<EcheanceLigne> rechercher(EcheanceFiltre filtre, Groupement groupement, Pageable page) {
        return requetes.lignes(criteres(filtre), groupement, page.getSort(), page.getOffset(), page.getPageSize());
    }

    /** What the list adds up to, in one statement. */
    public EcheanceTotaux totaux(EcheanceFiltre filtre) {
        return requetes.totaux(criteres(filtre));
    }

    /** All that a filter lets through, in no order, in one statement. */
    public List<EcheanceLigne> toutes(EcheanceFiltre filtre) {
        return requetes.toutes(criteres(filtre));
    }

    /** What falls on each day of a month, in one statement. */
    public List<ChargeJour> mois(EcheanceFiltre filtre, YearMonth mois) {
        return requetes.charges(criteres(filtre), mois.atDay(1), mois.atEndOfMonth());
    }

    private CriteresEcheance criteres(EcheanceFiltre filtre) {
        var regles = regles();
        return new CriteresEcheance(
                filtre.aFaire()
                        ? aFaire(regles, filtre)
                        : filtre.quand() == Quand.REPERES
                                ? regles.stream().filter(RegleEcheance::repere).toList()
                                : regles,
                perimetre,
                filtre);
    }

    /** What the reader's role does; what anybody does for who asks for it, or only reads. */
    private static List<RegleEcheance> aFaire(List<RegleEcheance> regles, EcheanceFiltre filtre) {
        var moi = AgentConnecte.courant();
        var aFaire = regles.stream().filter(regle -> !regle.repere()).toList();
        var miennes = aFaire.stream().filter(regle -> moi.peut(regle.droit())).toList();
        return filtre.pour() == Pour.TOUS_ROLES || miennes.isEmpty() ? aFaire : miennes;
    }

    private List<RegleEcheance> regles() {
        var jours = JoursLocaux.courants(horloge.instant());
        return sources.stream().flatMap(source -> source.regles(jours).stream()).toList();
    }
}
