package fr.treille.dossier.fenetre;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.FenetrePubliee;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The windows of the published calls of the caller's région, on this day of its zone; what is counted of their files is of
 * the caller's périmètre.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class FenetreService {

    private final AppelService appels;
    private final GrappeService grappes;
    private final FenetreRequetes requetes;
    private final PorteeRequetes portees;
    private final List<SourceEcheances> sources;
    private final List<RelancesDeFenetre> relances;
    private final Perimetre perimetre;
    private final Clock horloge;

    FenetreService(
            AppelService appels,
            GrappeService grappes,
            FenetreRequetes requetes,
            PorteeRequetes portees,
            List<SourceEcheances> sources,
            List<RelancesDeFenetre> relances,
            Perimetre perimetre,
            Clock horloge) {
        this.appels = appels;
        this.grappes = grappes;
        this.requetes = requetes;
        this.portees = portees;
        this.sources = sources;
        this.relances = relances;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /** The windows that a filter keeps, the last one to close first, in two statements. */
    public List<FenetreLigne> fenetres(FenetreFiltre filtre) {
        var comptes = requetes.comptes().stream().collect(Collectors.groupingBy(FenetreRequetes.Compte::fenetreId));
        return appels.fenetresPubliees().stream()
                .map(publiee ->
                        ligne(publiee, comptes.getOrDefault(publiee.fenetre().id(), List.of())))
                .filter(filtre::garde)
                .toList();
    }

    private FenetreLigne ligne(FenetrePubliee publiee, List<FenetreRequetes.Compte> comptes) {
        return new FenetreLigne(
                publiee,
                EtatFenetre.de(publiee.fenetre(), perimetre.jour()),
                comptes.stream().mapToLong(FenetreRequetes.Compte::dossiers).sum(),
                comptes.stream().mapToLong(FenetreRequetes.Compte::enRetard).sum());
    }

    /** A window, nothing when there is none of that identifier in a published call of the région. */
    public Optional<FenetreDetail> trouver(long id) {
        var trouvee = appels.fenetresPubliees().stream()
                .filter(publiee -> publiee.fenetre().id() == id)
                .findFirst();
        if (trouvee.isEmpty()) {
            perimetre.noter("Cette fenêtre", id);
        }
        return trouvee.map(this::detail);
    }

    private FenetreDetail detail(FenetrePubliee publiee) {
        var id = publiee.fenetre().id();
        var comptes = requetes.comptes(id);
        var statuts = new EnumMap<StatutGrappe, Long>(StatutGrappe.class);
        comptes.forEach(compte -> statuts.put(compte.statut(), compte.dossiers()));
        return new FenetreDetail(
                publiee,
                EtatFenetre.de(publiee.fenetre(), perimetre.jour()),
                statuts,
                comptes.stream().mapToLong(FenetreRequetes.Compte::enRetard).sum(),
                appels.prorogations(publiee.appelId()).stream()
                        .filter(prorogation -> prorogation.fenetreId() == id)
                        .toList());
    }

    /**
     * A page of the files of a window, with what each lacks, in three statements.
     *
     * @param page its sort is that of {@link GrappeService#rechercher}
     */
    public List<DossierLigne> dossiers(long id, Pageable page) {
        var lignes = grappes.rechercher(GrappeFiltre.fenetre(id), page);
        var manques = requetes.manques(lignes.stream().map(ligne -> ligne.id()).toList());
        return lignes.stream()
                .map(ligne -> new DossierLigne(ligne, manques.getOrDefault(ligne.id(), List.of())))
                .toList();
    }

    /** Whom moving these days of a window concerns, among the files of the périmètre, in one statement. */
    public PorteeProrogation portee(long id, Collection<EtapeFenetre> etapes) {
        return portees.portee(id, etapes, regles());
    }

    /** What it means for those to whom these days were recalled, a sentence each. */
    public List<String> relances(long id, Collection<EtapeFenetre> etapes) {
        var natures = PorteeRequetes.natures(etapes, regles());
        return natures.isEmpty()
                ? List.of()
                : relances.stream()
                        .flatMap(relance -> relance.consequences(id, natures).stream())
                        .toList();
    }

    private List<RegleEcheance> regles() {
        var jours = JoursLocaux.courants(horloge.instant());
        return sources.stream().flatMap(source -> source.regles(jours).stream()).toList();
    }
}
