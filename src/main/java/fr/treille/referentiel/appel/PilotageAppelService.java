package fr.treille.referentiel.appel;

import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.edition.CatalogueModeles;
import fr.treille.socle.courrier.edition.UsageModele;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.territoire.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the calls of the caller's région: copied from the year before, edited as drafts, published for good, then changed
 * only by dated amendments.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('PILOTER_APPELS')")
public class PilotageAppelService {

    private final AppelRepository appels;
    private final Regions regions;
    private final CatalogueModeles modeles;
    private final Clock horloge;

    PilotageAppelService(AppelRepository appels, Regions regions, CatalogueModeles modeles, Clock horloge) {
        this.appels = appels;
        this.regions = regions;
        this.modeles = modeles;
        this.horloge = horloge;
    }

    /**
     * What {@link #copier} will make.
     *
     * @throws Refus when the call is not of the caller's région
     */
    public CopieAppel apercuCopie(long id) {
        return copie(lire(id).derniereFiche());
    }

    /**
     * Copies a call as the draft of the next year, by its last rules, every date a year later, for the minimum size of the
     * région; its envelope and sources are not copied.
     *
     * @return the draft's identifier
     * @throws Refus when the call is not of the caller's région, or when there is a call of that name and year already
     */
    @Transactional
    public long copier(long id) {
        var region = AgentConnecte.courant().regionCode();
        var fiche = lire(id).derniereFiche();
        var copie = copie(fiche);
        exigerLibre(region, copie.annee(), copie.intitule(), 0);
        return appels.save(Appel.copie(fiche, copie, auteur(), horloge.instant()))
                .id();
    }

    private CopieAppel copie(AppelFiche fiche) {
        return CopieAppel.de(fiche, regions.fiche(fiche.regionCode()).tailleMinimale());
    }

    /** Distinct FINESS géographiques that the région asks of a project, to propose to a new call. */
    public int tailleMinimale() {
        return regions.fiche(AgentConnecte.courant().regionCode()).tailleMinimale();
    }

    /**
     * Writes a new draft, which follows no other call.
     *
     * @return its identifier
     * @throws Refus on the field that is wrong
     */
    @Transactional
    public long creer(AppelSaisie saisie) {
        var region = AgentConnecte.courant().regionCode();
        verifier(region, saisie, 0);
        return appels.save(Appel.nouveau(region, saisie, auteur(), horloge.instant()))
                .id();
    }

    /**
     * Rewrites a draft.
     *
     * @param vue the draft that the person was editing
     * @throws Refus on the field that is wrong; when it is published, or not of the caller's région
     * @throws ModificationConcurrente with what changed, when somebody else saved it meanwhile
     */
    @Transactional
    public void modifier(AppelFiche vue, AppelSaisie saisie) {
        var appel = pourEcrire(vue.id());
        if (appel.version() != saisie.version()) {
            throw new ModificationConcurrente(DifferencesAppel.entre(vue, appel.derniereFiche()));
        }
        verifier(AgentConnecte.courant().regionCode(), saisie, vue.id());
        appel.modifier(saisie);
    }

    private void verifier(String region, AppelSaisie saisie, long id) {
        exigerLibre(region, saisie.annee(), saisie.intitule(), id);
        exigerModeles(saisie.regles());
    }

    private void exigerModeles(Regles regles) {
        for (var usage : UsageModele.values()) {
            modeles.exiger(usage, regles.modeles().nom(usage));
        }
    }

    /**
     * Publishes a draft, for good.
     *
     * @throws Refus when it is published already, has no window, or one whose days are out of order
     */
    @Transactional
    public void publier(long id, int version) {
        ecrire(id, version).publier();
    }

    /**
     * What an amendment will change.
     *
     * @throws Refus as {@link #amender}
     */
    public List<Difference> apercuAmendement(long id, AmendementSaisie saisie) {
        var appel = lire(id);
        exigerModeles(saisie.regles());
        appel.verifierAmendement(saisie, LocalDate.now(horloge));
        return DifferencesRegles.entre(appel.derniereFiche().regles(), saisie.regles());
    }

    /**
     * Adds an edition of the rules to a published call; files deposited before its first day keep theirs.
     *
     * @throws Refus without motive, on a first day that is not after today and after that of the last edition, when
     *     nothing changes, or when the call is a draft
     */
    @Transactional
    public void amender(long id, AmendementSaisie saisie) {
        exigerModeles(saisie.regles());
        ecrire(id, saisie.version()).amender(saisie, LocalDate.now(horloge), auteur(), horloge.instant());
    }

    private void exigerLibre(String region, int annee, String intitule, long saufId) {
        if (appels.existsByRegionCodeAndAnneeAndIntituleAndIdNot(region, annee, intitule, saufId)) {
            throw Refus.surChamp(
                    "intitule", "Un appel à projets «\u00A0" + intitule + "\u00A0» existe déjà pour " + annee + ".");
        }
    }

    private static String auteur() {
        return AgentConnecte.courant().nomComplet();
    }

    private Appel ecrire(long id, int version) {
        var appel = pourEcrire(id);
        ModificationConcurrente.exigerVersion(appel.version(), version);
        return appel;
    }

    private Appel pourEcrire(long id) {
        return appels.pourEcrire(id, AgentConnecte.courant().regionCode()).orElseThrow(AppelService::inconnu);
    }

    private Appel lire(long id) {
        return appels.findByIdAndRegionCode(id, AgentConnecte.courant().regionCode())
                .orElseThrow(AppelService::inconnu);
    }
}
