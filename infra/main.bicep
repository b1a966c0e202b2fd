// What Partssamverkan needs in Azure, in one resource group and without a secret. teamsapp.yml deploys it.
targetScope = 'resourceGroup'

@description('Begins the names of the resources.')
@minLength(3)
@maxLength(20)
param name string = 'samverkan'

@description('Where the server and the data lie.')
param location string = 'swedencentral'

@description('Where Azure Bot keeps its own data: westeurope within the EU, or global.')
@allowed(['westeurope', 'global'])
param botLocation string = 'westeurope'

param tags object = { system: 'partssamverkan' }

@description('The smallest that never sleeps is B1. Standard and Premium follow the load.')
@allowed(['B1', 'B2', 'B3', 'S1', 'S2', 'P0v3', 'P1v3'])
param plan string = 'B1'

@description('Instances that always run: text, since a parameter file for the toolkit holds nothing else.')
param instances string = '1'

@description('The most that a plan which follows the load may grow to.')
param mostInstances string = '3'

@allowed(['22', '24'])
param nodeVersion string = '22'

@description('Three data centres in one region (ZRS), or one (LRS).')
@allowed(['Standard_ZRS', 'Standard_LRS', 'Standard_GZRS'])
param redundancy string = 'Standard_ZRS'

@description('Of the app in Entra: the bot, and the sign-in to the tab.')
param botAppId string

param botTenantId string = tenant().tenantId

@description('Of the app in its manifest.')
param teamsAppId string

@description('A name of one’s own for the server, once it leads there; ingen for the one that Azure gives it.')
param customHost string = 'ingen'

@description('Further tenants whose teams are served, with commas between; ingen for the bot’s own alone.')
param otherTenants string = 'ingen'

@description('The first coordinators: <tenant>_<object id>, with commas between.')
param coordinators string

@description('In the same way; ingen for none.')
param processSupport string = 'ingen'

@description('A folder under /home with information to families in further languages; ingen for none.')
param familyTextsFolder string = 'ingen'

@allowed(['off', 'on'])
param graphCalendar string = 'off'

param region string = 'skaraborg'
param logLevel string = 'info'
param teamsRequestsPerSecond string = '50'
param telemetryPercent string = '20'

@description('How many days a backup lives.')
param backupDays string = '35'

@description('Who is told when something is wrong.')
param alertMail string

@description('A month, in the currency of the agreement.')
param budget string

@description('The first day of the month when this is first deployed, yyyy-mm-dd. It cannot be changed later.')
param budgetStart string

// What stands for nothing: the toolkit takes an empty value for one that was forgotten.
var none = 'ingen'
var unique = uniqueString(resourceGroup().id)
var webName = '${name}-${unique}'

module identity 'identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location, tags: tags }
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    name: 'st${unique}'
    location: location
    tags: tags
    redundancy: redundancy
    backupDays: int(backupDays)
    workspaceId: monitoring.outputs.workspaceId
    principalId: identity.outputs.principalId
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    tags: tags
    alertMail: alertMail
    principalId: identity.outputs.principalId
  }
}

module web 'web.bicep' = {
  name: 'web'
  params: {
    name: webName
    location: location
    tags: tags
    plan: plan
    instances: int(instances)
    mostInstances: int(mostInstances)
    nodeVersion: nodeVersion
    identityId: identity.outputs.id
    workspaceId: monitoring.outputs.workspaceId
  }
}

var host = customHost == none ? web.outputs.host : customHost

resource site 'Microsoft.Web/sites@2023-12-01' existing = {
  name: webName
}

// bot/config.ts says what each is; tests/infra holds the two together. An empty one is one that is not there.
resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: {
    MODE: 'production'
    PUBLIC_URL: 'https://${host}'
    BOT_APP_ID: botAppId
    BOT_TENANT_ID: botTenantId
    TEAMS_APP_ID: teamsAppId
    ALLOWED_TENANTS: otherTenants == none ? botTenantId : '${botTenantId},${otherTenants}'
    COORDINATORS: coordinators
    PROCESS_SUPPORT: processSupport == none ? '' : processSupport
    REGION: region
    FAMILY_TEXTS_FOLDER: familyTextsFolder == none ? '' : familyTextsFolder
    GRAPH_CALENDAR: graphCalendar
    TEAMS_REQUESTS_PER_SECOND: teamsRequestsPerSecond
    LOG_LEVEL: logLevel
    MANAGED_IDENTITY_CLIENT_ID: identity.outputs.clientId
    STORAGE_TABLES_URL: storage.outputs.tablesUrl
    STORAGE_QUEUES_URL: storage.outputs.queuesUrl
    STORAGE_BLOBS_URL: storage.outputs.blobsUrl
    BACKUP_DAYS: backupDays
    APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
    TELEMETRY_PERCENT: telemetryPercent
    // Of the platform: what is deployed is whole, and is run as it stands.
    NODE_ENV: 'production'
    WEBSITE_RUN_FROM_PACKAGE: '1'
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
    // Seconds, of which the server takes 30 at most; App Service gives 5 unless it is told.
    WEBSITES_CONTAINER_STOP_TIME_LIMIT: '40'
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: webName
    location: botLocation
    tags: tags
    displayName: 'Partssamverkan'
    host: host
    appId: botAppId
    tenantId: botTenantId
  }
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    insightsId: monitoring.outputs.insightsId
    workspaceId: monitoring.outputs.workspaceId
    logLevel: logLevel
    siteId: web.outputs.id
    storageId: storage.outputs.id
    actionGroupId: monitoring.outputs.actionGroupId
    budget: int(budget)
    budgetStart: budgetStart
  }
}

// The toolkit writes these to env/.env.<environment>, where teamsapp.yml and the manifest find them.
output PUBLIC_HOST string = host
output AZURE_APP_SERVICE_RESOURCE_ID string = web.outputs.id
output IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
// The subscription's. Entra takes the identity only where the registration is of the same tenant (AADSTS700236).
output IDENTITY_TENANT_ID string = identity.outputs.tenantId
