// What a person is told of. Each is explained in infra/README.md under its name here, with what to do.
param name string
param location string
param tags object
param insightsId string
param workspaceId string
param logLevel string
param siteId string
param storageId string
param actionGroupId string
@description('A month, in the currency of the agreement.')
param budget int
@description('The first day of a month. A budget that is there cannot change it.')
param budgetStart string

// Events as the server logs them; tests/infra holds them against its code.
var eventAlerts = [
  {
    name: 'jobb-fastnat'
    says: 'Något som appen skulle göra har fastnat och väntar på en människa.'
    events: ['job-stuck']
    severity: 2
    window: 'PT1H'
    most: 0
  }
  {
    name: 'inte-redo'
    says: 'Servern når inte lagringen, eller får inte använda den.'
    events: ['not-ready', 'storage-unavailable', 'storage-forbidden', 'store-closed']
    severity: 1
    window: 'PT15M'
    most: 5
  }
  {
    name: 'klocka'
    says: 'Serverns klocka går inte som lagringens.'
    events: ['clock-off']
    severity: 2
    window: 'PT1H'
    most: 0
  }
  {
    name: 'sakerhetskopia'
    says: 'Nattens säkerhetskopia blev inte tagen.'
    events: ['backup-failed']
    severity: 1
    window: 'PT1H'
    most: 0
  }
  {
    name: 'teams-stangt'
    says: 'Servern får inte skicka till Teams.'
    events: ['teams.token-unavailable', 'teams.address-forbidden']
    severity: 1
    window: 'PT15M'
    most: 3
  }
  {
    name: 'ovantat-fel'
    says: 'Något gick fel på ett sätt som appen inte känner till.'
    events: ['http-surprise', 'teams.surprise', 'job-failed', 'outcome-not-written', 'uncaught']
    severity: 3
    window: 'PT1H'
    most: 5
  }
  {
    name: 'rad-olaslig'
    says: 'En rad i lagringen går inte att läsa.'
    events: ['row-unreadable', 'owed-row-unreadable', 'region-unreadable']
    severity: 2
    window: 'PT1H'
    most: 0
  }
]

resource onEvents 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for alert in eventAlerts: {
    name: '${name}-${alert.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'Partssamverkan: ${alert.name}'
      description: alert.says
      severity: alert.severity
      enabled: true
      scopes: [insightsId]
      evaluationFrequency: 'PT15M'
      windowSize: alert.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: 'customEvents | where name in (\'${join(alert.events, '\', \'')}\')'
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: alert.most
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [actionGroupId] }
    }
  }
]

// What does not happen is told by nobody. Of the console's log, since the events of what goes well are sampled.
resource onNoBackup 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: '${name}-ingen-kopia'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Partssamverkan: ingen-kopia'
    description: 'Ingen säkerhetskopia har tagits på två dygn.'
    severity: 1
    enabled: logLevel == 'info' || logLevel == 'debug'
    scopes: [workspaceId]
    evaluationFrequency: 'PT6H'
    windowSize: 'P2D'
    autoMitigate: true
    // The table comes with the first line.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'AppServiceConsoleLogs | where ResultDescription contains "backup-taken"'
          timeAggregation: 'Count'
          operator: 'LessThan'
          threshold: 1
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [actionGroupId] }
  }
}

// Told by Azure, so also of a server that says nothing. Below 60: more than a third of the last quarter of an hour.
resource onHealth 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-ohalsa'
  location: 'global'
  tags: tags
  properties: {
    description: 'Servern svarar inte, eller svarar att den inte är redo.'
    severity: 1
    enabled: true
    scopes: [siteId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'health'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'HealthCheckStatus'
          operator: 'LessThan'
          threshold: 60
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

resource onStorage 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-lagring'
  location: 'global'
  tags: tags
  properties: {
    description: 'Lagringen misslyckas med mer än var hundrade anrop.'
    severity: 2
    enabled: true
    scopes: [storageId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'availability'
          metricNamespace: 'Microsoft.Storage/storageAccounts'
          metricName: 'Availability'
          operator: 'LessThan'
          threshold: 99
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

// Whoever has a role in the group may read what is stored. Deploying tells of it too: the identity gets its own anew. What
// is given further up, on the subscription, is written in its own log alone, and this does not see it.
resource onRoles 'Microsoft.Insights/activityLogAlerts@2020-10-01' = {
  name: '${name}-ny-roll'
  location: 'global'
  tags: tags
  properties: {
    description: 'Någon har fått en roll i resursgruppen.'
    enabled: true
    scopes: [resourceGroup().id]
    condition: {
      allOf: [
        { field: 'category', equals: 'Administrative' }
        { field: 'operationName', equals: 'Microsoft.Authorization/roleAssignments/write' }
        { field: 'status', equals: 'Succeeded' }
      ]
    }
    actions: { actionGroups: [{ actionGroupId: actionGroupId }] }
  }
}

// Of the resource group, as it is deployed there. It tells, and stops nothing.
resource costs 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: '${name}-kostnad'
  properties: {
    category: 'Cost'
    amount: budget
    timeGrain: 'Monthly'
    timePeriod: { startDate: budgetStart }
    notifications: {
      forecast: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: []
        contactGroups: [actionGroupId]
      }
      spent: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: []
        contactGroups: [actionGroupId]
      }
    }
  }
}
